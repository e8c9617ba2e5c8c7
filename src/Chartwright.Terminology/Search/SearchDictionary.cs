using System.Text;

namespace Chartwright.Terminology.Search;

/// <summary>All words of an index and of the term tables, numbered in ordinal order of their bytes.</summary>
internal sealed class SearchDictionary
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private string[] _sorted = [];

    public int Size => _sorted.Length;

    /// <summary>Counts the words of a document, each once.</summary>
    public void Count(List<KeyValuePair<string, int>> words)
    {
        foreach (var word in words.Select(w => w.Key).Distinct(StringComparer.Ordinal))
        {
            _counts[word] = _counts.GetValueOrDefault(word) + 1;
        }
    }

    /// <summary>Makes a word known that stands in no document, so that a misspelling of it is recognised.</summary>
    public void Know(string word) => _counts.TryAdd(word, 0);

    public void Freeze()
    {
        _sorted = [.. _counts.Keys];
        Array.Sort(_sorted, StringComparer.Ordinal);
        for (var i = 0; i < _sorted.Length; i++)
        {
            _ids.Add(_sorted[i], i);
        }
    }

    public int IdOf(string word) => _ids[word];

    public TokenRecord[] Records(SearchStrings strings, int documents, List<uint> postings, List<uint>[] lists)
    {
        var records = new TokenRecord[_sorted.Length];
        for (var i = 0; i < records.Length; i++)
        {
            var word = _sorted[i];
            records[i] = new TokenRecord
            {
                Text = strings.Add(word),
                TextLength = (byte)Math.Min(Encoding.UTF8.GetByteCount(word), byte.MaxValue),
                DocumentCount = _counts[word],
                Letters = LettersOf(word),
                Rarity = (ushort)(100 * RarityOf(_counts[word], documents)),
                PostingStart = postings.Count,
                PostingCount = lists[i]?.Count ?? 0,
            };
            postings.AddRange(lists[i] ?? []);
        }

        return records;
    }

    /// <summary>Weight of a word that so many documents hold.</summary>
    public static double RarityOf(int count, int documents) => Math.Log(1 + ((documents + 1.0) / (count + 1.0)));

    /// <summary>A bit for each letter, one for all digits, one for the rest.</summary>
    public static uint LettersOf(ReadOnlySpan<char> word)
    {
        var bits = 0u;
        foreach (var c in word)
        {
            bits |= char.IsAsciiLetterLower(c) ? 1u << (c - 'a') : char.IsAsciiDigit(c) ? 1u << 26 : 1u << 27;
        }

        return bits;
    }
}
