using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Chartwright.Terminology.Search;

/// <summary>What search knows of how people speak: the word and phrase tables of <c>data/terms/</c> and <c>data/search/</c> (docs/terms.md, docs/search.md).</summary>
public sealed class SearchTerms
{
    private SearchTerms(ImmutableArray<SearchWord> words, ImmutableArray<SearchPhrase> phrases, ImmutableDictionary<string, int> common, string fingerprint)
    {
        Words = words;
        Phrases = phrases;
        Common = common;
        Fingerprint = fingerprint;
    }

    /// <summary>No tables.</summary>
    public static SearchTerms Empty { get; } = new([], [], ImmutableDictionary<string, int>.Empty, "none");

    /// <summary>Short forms, lay words, synonyms; the most usual meaning of a form first.</summary>
    public ImmutableArray<SearchWord> Words { get; }

    /// <summary>Phrases that mean codes.</summary>
    public ImmutableArray<SearchPhrase> Phrases { get; }

    /// <summary>Codes that are reported often: <c>system code</c> to 1 (often) to 3 (every day).</summary>
    public ImmutableDictionary<string, int> Common { get; }

    /// <summary>Digest of the tables: an index built from others is stale.</summary>
    public string Fingerprint { get; }

    /// <summary>Reads all tables below the product's data folder.</summary>
    /// <param name="dataFolder">The folder that holds <c>terms/</c> and <c>search/</c>; either may be absent.</param>
    /// <exception cref="InvalidDataException">A line is malformed; the message names file, line and mend.</exception>
    public static SearchTerms Load(string dataFolder)
    {
        var words = ImmutableArray.CreateBuilder<SearchWord>();
        var phrases = ImmutableArray.CreateBuilder<SearchPhrase>();
        var common = ImmutableDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
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
                var text = File.ReadAllText(file);
                hash.AppendData(Encoding.UTF8.GetBytes(Path.GetFileName(file)));
                hash.AppendData(Encoding.UTF8.GetBytes(text));
                Read(file, text, words, phrases, common);
            }
        }

        return new SearchTerms(words.ToImmutable(), phrases.ToImmutable(), common.ToImmutable(), Convert.ToHexStringLower(hash.GetHashAndReset()));
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
