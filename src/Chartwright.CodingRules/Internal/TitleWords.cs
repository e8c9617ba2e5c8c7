namespace Chartwright.CodingRules.Internal;

/// <summary>Words of titles and notes in a form in which they can be compared: lower case, singular, without connectives.</summary>
internal static class TitleWords
{
    private static readonly HashSet<string> Connectives = new(StringComparer.Ordinal)
    {
        "a", "an", "and", "as", "at", "by", "due", "for", "from", "in", "into", "is", "it", "its", "of", "on", "or", "other", "the", "to", "with", "without", "not",
        "unspecified", "specified", "stated", "elsewhere", "classified", "nos", "nec", "disorder", "disease", "condition", "type", "part",
    };

    /// <summary>Significant words in order, duplicates kept.</summary>
    public static List<string> Of(ReadOnlySpan<char> text)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                var word = Fold(text[start..i]);
                if (!Connectives.Contains(word))
                {
                    words.Add(word);
                }

                start = -1;
            }
        }

        return words;
    }

    /// <summary>One word folded: lower case, simple plural removed.</summary>
    public static string Fold(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[Math.Min(word.Length, 64)];
        word[..lower.Length].ToLowerInvariant(lower);
        if (lower.Length > 4)
        {
            if (lower.EndsWith("ies"))
            {
                return string.Concat(lower[..^3], "y");
            }

            if (lower.EndsWith("sses") || lower.EndsWith("xes"))
            {
                return lower[..^2].ToString();
            }
        }

        return lower.Length > 3 && lower[^1] == 's' && lower[^2] is not ('s' or 'u' or 'i') ? lower[..^1].ToString() : lower.ToString();
    }
}
