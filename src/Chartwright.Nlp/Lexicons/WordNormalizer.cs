namespace Chartwright.Nlp;

/// <summary>Takes regular endings off folded words: plural and possessive, as medical English makes them. Both the lexicon and the notes pass through it.</summary>
internal static class WordNormalizer
{
    /// <summary>Length of the stem in <paramref name="word"/> after <paramref name="ending"/> (empty for most words) replaces what follows it.</summary>
    public static int Stem(ReadOnlySpan<char> word, out string ending)
    {
        ending = string.Empty;
        var n = word.Length;
        if (n > 2 && word[^1] == 's' && word[^2] == '\'')
        {
            n -= 2;
            word = word[..n];
        }
        else if (n > 2 && word[^1] == '\'')
        {
            n--;
            word = word[..n];
        }

        if (n < 4 || !char.IsAsciiLetter(word[^1]))
        {
            return n;
        }

        if (word[^1] == 'e' && word[^2] == 'a' && n > 4 && word[^3] != 'i')
        {
            return n - 1;
        }

        return word[^1] == 's' ? Plural(word, n, out ending) : n;
    }

    private static int Plural(ReadOnlySpan<char> word, int n, out string ending)
    {
        ending = string.Empty;
        if (word.EndsWith("ss") || word.EndsWith("us") || word.EndsWith("is"))
        {
            return n;
        }

        if (word.EndsWith("ies"))
        {
            if (n > 4)
            {
                ending = "y";
            }

            return n > 4 ? n - 3 : n - 1;
        }

        if (word.EndsWith("oses") && n > 6)
        {
            ending = "is";
            return n - 2;
        }

        return word.EndsWith("sses") || word.EndsWith("xes") || word.EndsWith("ches") || word.EndsWith("shes") ? n - 2 : n - 1;
    }
}
