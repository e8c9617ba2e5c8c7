using System.Collections.Immutable;

namespace Chartwright.Nlp;

/// <summary>Word-level knowledge: one canonical word for each family of spellings and inflections, and short forms with what they stand for.</summary>
internal sealed class WordTable
{
    private static readonly string[] RomanNumerals = ["ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];
    private readonly Dictionary<string, string> _canonical;
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _canonicalBySpan;
    private readonly Dictionary<string, ImmutableArray<WordForm>> _formsByFirst;
    private readonly Dictionary<string, ImmutableArray<WordForm>>.AlternateLookup<ReadOnlySpan<char>> _formsBySpan;

    public WordTable(Dictionary<string, string> canonical, IEnumerable<WordForm> forms)
    {
        _canonical = canonical;
        _canonicalBySpan = canonical.GetAlternateLookup<ReadOnlySpan<char>>();
        _formsByFirst = forms.GroupBy(f => f.Words[0], StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.OrderByDescending(f => f.Words.Length).ToImmutableArray(), StringComparer.Ordinal);
        _formsBySpan = _formsByFirst.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public IReadOnlyDictionary<string, string> Canonicals => _canonical;

    public IEnumerable<WordForm> Forms => _formsByFirst.Values.SelectMany(v => v);

    /// <summary>Builds the table from the files of <c>data/rules</c> and <c>data/terms</c>.</summary>
    public static WordTable Load(string inflectionsPath, string wordsPath)
    {
        var canonical = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (_, cells) in RuleTable.Read(inflectionsPath, "form", "base"))
        {
            canonical[Stemmed(cells[0])] = Stemmed(cells[1]);
        }

        var rows = RuleTable.Read(wordsPath, "form", "means", "kind", "near", "note").Select(r => r.Cells).ToList();
        foreach (var cells in rows)
        {
            var form = Words(cells[0]);
            var means = Words(cells[1]);
            if (form.Length == 1 && means.Length == 1 && cells[3].Length == 0 && cells[2] is "spelling" or "misspelling" or "synonym")
            {
                canonical.TryAdd(Stemmed(form[0]), Stemmed(means[0]));
            }
        }

        var table = new WordTable(canonical, []);
        var forms = new List<WordForm>();
        foreach (var cells in rows)
        {
            var form = Words(cells[0]);
            var means = Words(cells[1]);
            if (form.Length == 0 || means.Length == 0 || cells[3] == "-" || (form.Length == 1 && means.Length == 1 && cells[3].Length == 0 && cells[2] is "spelling" or "misspelling" or "synonym"))
            {
                continue;
            }

            ImmutableArray<string> near = [.. cells[3].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(w => table.Canonical(w))];
            forms.Add(new WordForm([.. form], table.CanonicalWords(cells[1]), near, cells[2] is "lay" or "misspelling", cells[2] is "abbrev"));
        }

        return new WordTable(canonical, forms);
    }

    /// <summary>The canonical form of a folded word.</summary>
    public string Canonical(ReadOnlySpan<char> folded)
    {
        if (_canonicalBySpan.TryGetValue(folded, out var direct))
        {
            return Chase(direct);
        }

        var length = WordNormalizer.Stem(folded, out var ending);
        if (length + ending.Length > 120)
        {
            return folded.ToString();
        }

        Span<char> stem = stackalloc char[128];
        folded[..length].CopyTo(stem);
        ending.CopyTo(stem[length..]);
        ReadOnlySpan<char> result = stem[..(length + ending.Length)];
        return _canonicalBySpan.TryGetValue(result, out var mapped) ? Chase(mapped) : result.ToString();
    }

    /// <summary>Canonical words of a phrase, punctuation left out.</summary>
    public ImmutableArray<string> CanonicalWords(string phrase)
    {
        var folded = Tokenizer.Fold(phrase);
        var tokens = Tokenizer.Tokenize(phrase);
        var words = ImmutableArray.CreateBuilder<string>(tokens.Length);
        var previous = string.Empty;
        foreach (var token in tokens)
        {
            if (token.Kind != TokenKind.Punctuation)
            {
                var span = folded.AsSpan(token.Start, token.Length);
                var word = RomanAfter(previous, span) ?? Canonical(span);
                words.Add(word);
                previous = word;
            }
        }

        return words.ToImmutable();
    }

    /// <summary>The digits for a roman numeral that follows a word such as type or stage; null for anything else.</summary>
    public static string? RomanAfter(ReadOnlySpan<char> previous, ReadOnlySpan<char> word)
    {
        if (word.Length > 4 || word.IsEmpty || !(word[0] is 'i' or 'v' or 'x') || !(previous is "type" or "stage" or "grade" or "class" or "factor" or "degree" or "mobitz"))
        {
            return null;
        }

        if (word is "i")
        {
            return "1";
        }

        for (var i = 0; i < RomanNumerals.Length; i++)
        {
            if (word.SequenceEqual(RomanNumerals[i]))
            {
                return (i + 2).ToString(System.Globalization.CultureInfo.InvariantCulture);
            }
        }

        // "iiia", "iiib".
        return word[^1] is 'a' or 'b' or 'c' && RomanAfter(previous, word[..^1]) is { } digits ? digits + word[^1] : null;
    }

    /// <summary>The forms that begin with a word, longest first.</summary>
    public ImmutableArray<WordForm> FormsFrom(ReadOnlySpan<char> folded) => _formsBySpan.TryGetValue(folded, out var forms) ? forms : [];

    internal static string[] Words(string phrase)
    {
        var folded = Tokenizer.Fold(phrase);
        return [.. Tokenizer.Tokenize(phrase).Select(t => new string(folded, t.Start, t.Length))];
    }

    private static string Stemmed(string word)
    {
        var length = WordNormalizer.Stem(word, out var ending);
        return string.Concat(word.AsSpan(0, length), ending);
    }

    private string Chase(string word)
    {
        for (var i = 0; i < 3 && _canonical.TryGetValue(word, out var next) && next != word; i++)
        {
            word = next;
        }

        return word;
    }
}
