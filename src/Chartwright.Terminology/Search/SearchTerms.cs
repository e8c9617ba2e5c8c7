using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Chartwright.Terminology.Search;

/// <summary>What search knows of how people speak: the word and phrase tables of <c>data/terms/</c> and <c>data/search/</c> (docs/terms.md, docs/search.md).</summary>
public sealed class SearchTerms
{
    private readonly Lazy<SearchTermRows> _rows;

    private SearchTerms(IReadOnlyList<KeyValuePair<string, string>> files, string fingerprint)
    {
        Fingerprint = fingerprint;
        _rows = new Lazy<SearchTermRows>(() => Parse(files));
    }

    /// <summary>No tables.</summary>
    public static SearchTerms Empty { get; } = new([], "none");

    /// <summary>Short forms, lay words, synonyms; the most usual meaning of a form first.</summary>
    /// <exception cref="InvalidDataException">A line is malformed; the message names file, line and mend.</exception>
    public ImmutableArray<SearchWord> Words => _rows.Value.Words;

    /// <summary>Phrases that mean codes.</summary>
    /// <exception cref="InvalidDataException">A line is malformed; the message names file, line and mend.</exception>
    public ImmutableArray<SearchPhrase> Phrases => _rows.Value.Phrases;

    /// <summary>Codes that are reported often: <c>system code</c> to 1 (now and then) to 3 (every day).</summary>
    /// <exception cref="InvalidDataException">A line is malformed; the message names file, line and mend.</exception>
    public ImmutableDictionary<string, int> Common => _rows.Value.Common;

    /// <summary>Digest of the tables: an index built from others is stale.</summary>
    public string Fingerprint { get; }

    /// <summary>Takes all tables below the product's data folder. They are digested now and read when first asked for: an index that is fresh needs no more.</summary>
    /// <param name="dataFolder">The folder that holds <c>terms/</c> and <c>search/</c>; either may be absent.</param>
    public static SearchTerms Load(string dataFolder)
    {
        var files = new List<KeyValuePair<string, string>>();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var folder in (string[])["search", "terms"])
        {
            var path = Path.Combine(dataFolder, folder);
            if (!Directory.Exists(path))
            {
                continue;
            }

            foreach (var file in Directory.EnumerateFiles(path, "*.tsv").Order(StringComparer.Ordinal))
            {
                var bytes = File.ReadAllBytes(file);
                hash.AppendData(Encoding.UTF8.GetBytes(Path.GetFileName(file)));
                hash.AppendData(bytes);
                files.Add(new(file, Encoding.UTF8.GetString(bytes)));
            }
        }

        return new SearchTerms(files, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>Tables given as text, for tests and tools.</summary>
    /// <param name="files">Name and content of each table, header line first.</param>
    public static SearchTerms FromText(params IReadOnlyList<KeyValuePair<string, string>> files)
    {
        var all = string.Join('\0', files.Select(f => $"{f.Key}\0{f.Value}"));
        return new SearchTerms(files, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all))));
    }

    private static SearchTermRows Parse(IReadOnlyList<KeyValuePair<string, string>> files)
    {
        var words = ImmutableArray.CreateBuilder<SearchWord>();
        var phrases = ImmutableArray.CreateBuilder<SearchPhrase>();
        var common = ImmutableDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        foreach (var (file, text) in files)
        {
            Read(file, text, words, phrases, common);
        }

        return new SearchTermRows(words.ToImmutable(), phrases.ToImmutable(), common.ToImmutable());
    }

    private static void Read(string file, string text, ImmutableArray<SearchWord>.Builder words, ImmutableArray<SearchPhrase>.Builder phrases, ImmutableDictionary<string, int>.Builder common)
    {
        string? header = null;
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var cells = line.TrimEnd('\r').Split('\t');
            if (header is null)
            {
                header = string.Join(' ', cells);
                continue;
            }

            switch (header)
            {
                case "form means kind near note":
                    words.Add(ReadWord(cells, file, number));
                    break;
                case "form means system note":
                    Need(cells, 2, file, number);
                    words.Add(new SearchWord(cells[0], cells[1], cells.Length > 2 && cells[2].Length > 0 ? CodeSystemId.Parse(cells[2]) : null, BothWays: false, Surely: true));
                    break;
                case "term index code note":
                    Need(cells, 3, file, number);
                    AddPhrases(phrases, cells[0], cells[2], null, file, number);
                    break;
                case "term system codes note":
                    Need(cells, 3, file, number);
                    AddPhrases(phrases, cells[0], cells[2], CodeSystemId.Parse(cells[1]), file, number);
                    break;
                case "system often codes":
                    Need(cells, 3, file, number);
                    if (cells[1] is not ("1" or "2" or "3"))
                    {
                        throw new InvalidDataException($"{file}({number}): '{cells[1]}' is not 1, 2 or 3: write how often the codes are reported.");
                    }

                    foreach (var code in cells[2].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                    {
                        common[$"{cells[0]} {code.Replace(".", string.Empty, StringComparison.Ordinal)}"] = int.Parse(cells[1], CultureInfo.InvariantCulture);
                    }

                    break;
                default:
                    // Other tables (drugs) are not search's.
                    return;
            }
        }
    }

    private static SearchWord ReadWord(string[] cells, string file, int line)
    {
        Need(cells, 3, file, line);
        var kind = cells[2];
        return new SearchWord(cells[0], cells[1], null, kind is "synonym" or "spelling" or "lay", kind is "abbrev" or "spelling" or "misspelling");
    }

    private static void AddPhrases(ImmutableArray<SearchPhrase>.Builder phrases, string term, string codes, CodeSystemId? system, string file, int line)
    {
        foreach (var printed in codes.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!CodeValue.TryParse(printed.TrimEnd('-').TrimEnd('.'), null, out var code))
            {
                throw new InvalidDataException($"{file}({line}): '{printed}' is not a code; write it with its dot, a stem with a dash at its end.");
            }

            phrases.Add(new SearchPhrase(term, system ?? CodeSystemId.Icd10Cm, code.ToString()));
        }
    }

    private static void Need(string[] cells, int count, string file, int line)
    {
        if (cells.Length < count || cells[0].Length == 0)
        {
            throw new InvalidDataException($"{file}({line}): {cells.Length} columns, at least {count} are needed; separate them by tabs.");
        }
    }
}
