using System.Numerics;

namespace Chartwright.Terminology.Search;

/// <summary>Finds the dictionary words that a misspelt word may stand for: one or two edits (insertion, deletion, substitution, swap of neighbours).</summary>
internal static class Spelling
{
    /// <summary>Shorter words are never corrected: too many others are one edit away.</summary>
    public const int ShortestWord = 5;

    private const int ShortestForTwoEdits = 6;
    private const int MostCorrections = 6;

    /// <summary>Corrections, best first: fewer edits, same first letter, commoner word.</summary>
    public static List<KeyValuePair<int, int>> Correct(in SearchView view, string word, int mostEdits = 2)
    {
        var found = new List<(int Token, int Edits, int Order)>();
        if (word.Length < ShortestWord)
        {
            return [];
        }

        var limit = word.Length < ShortestForTwoEdits ? 1 : mostEdits;
        var letters = SearchDictionary.LettersOf(word);
        Span<byte> sought = stackalloc byte[word.Length];
        System.Text.Encoding.ASCII.GetBytes(word, sought);
        var tokens = view.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            ref readonly var token = ref tokens[i];
            if (Math.Abs(token.TextLength - word.Length) > limit || token.TextLength < ShortestWord - 1)
            {
                continue;
            }

            // An edit changes at most two members of the letter set.
            if (BitOperations.PopCount(token.Letters ^ letters) > 2 * limit)
            {
                continue;
            }

            var text = view.TokenText(i);
            var edits = Distance(sought, text, limit);
            if (edits > 0 && edits <= limit)
            {
                found.Add((i, edits, (edits * 1000) + (text[0] == sought[0] ? 0 : 400) - (SameSkeleton(sought, text) ? 500 : 0) - (int)(40 * Math.Log2(1 + token.DocumentCount))));
            }
        }

        return [.. found.OrderBy(f => f.Order).Take(MostCorrections).Select(f => KeyValuePair.Create(f.Token, f.Edits))];
    }

    /// <summary>Whether two words have the same consonants in the same order: people err in vowels and doubled letters.</summary>
    private static bool SameSkeleton(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        int i = 0, j = 0;
        byte last = 0;
        while (true)
        {
            var x = Next(a, ref i, last);
            var y = Next(b, ref j, last);
            if (x != y)
            {
                return false;
            }

            if (x == 0)
            {
                return true;
            }

            last = x;
        }
    }

    private static byte Next(ReadOnlySpan<byte> word, ref int at, byte last)
    {
        while (at < word.Length)
        {
            var c = word[at++];
            if (c is not ((byte)'a' or (byte)'e' or (byte)'i' or (byte)'o' or (byte)'u' or (byte)'y' or (byte)'h') && c != last)
            {
                return c;
            }
        }

        return 0;
    }

    /// <summary>Edits between two words (optimal string alignment), or <paramref name="limit"/> + 1 when there are more.</summary>
    public static int Distance(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit)
        {
            return limit + 1;
        }

        Span<int> before = stackalloc int[b.Length + 1];
        Span<int> previous = stackalloc int[b.Length + 1];
        Span<int> current = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var d = Math.Min(Math.Min(previous[j] + 1, current[j - 1] + 1), previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    d = Math.Min(d, before[j - 2] + 1);
                }

                current[j] = d;
                least = Math.Min(least, d);
            }

            if (least > limit)
            {
                return limit + 1;
            }

            var swap = before;
            before = previous;
            previous = current;
            current = swap;
        }

        return Math.Min(previous[b.Length], limit + 1);
    }
}
