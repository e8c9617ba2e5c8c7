namespace Chartwright.Nlp;

/// <summary>The wordings under which a title or an inclusion term may be met in a note: what the publisher adds for order is taken off.</summary>
internal static class TitlePhrases
{
    private static readonly string[] Fillers =
    [
        "not elsewhere classified", "not otherwise specified", "unspecified", "NEC", "NOS", "not intractable", "so stated", "in diseases classified elsewhere",
        "of unspecified site", "uncomplicated", "without complication", "without complications", "initial encounter",
    ];

    private static readonly string[] Prefixes = ["Encounter for other", "Encounter for", "Personal history of", "Person encountering", "Problems related to", "Problem related to"];

    /// <summary>Phrases, the fullest first; none for residual classes ("Other ...").</summary>
    public static IEnumerable<string> Of(string title)
    {
        if (title.StartsWith("Other ", StringComparison.Ordinal) || title.Contains("other specified", StringComparison.OrdinalIgnoreCase) || title.Contains("Other specified", StringComparison.Ordinal))
        {
            yield break;
        }

        var full = Clean(Uncaged(title));
        yield return full;
        var bare = WithoutAbsences(full);
        if (bare.Length > 0 && bare != full)
        {
            yield return bare;
        }

        foreach (var prefix in Prefixes)
        {
            if (bare.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && bare.Length > prefix.Length + 3)
            {
                yield return prefix.StartsWith("Personal", StringComparison.Ordinal) ? bare["Personal ".Length..] : bare[prefix.Length..];
                break;
            }
        }
    }

    /// <summary>Text without what stands in parentheses or brackets.</summary>
    public static string Uncaged(string text)
    {
        if (text.AsSpan().IndexOfAny('(', '[') < 0)
        {
            return text;
        }

        var kept = new System.Text.StringBuilder(text.Length);
        var depth = 0;
        foreach (var c in text)
        {
            depth += c is '(' or '[' ? 1 : 0;
            if (depth == 0)
            {
                kept.Append(c);
            }

            depth -= c is ')' or ']' && depth > 0 ? 1 : 0;
        }

        return kept.ToString();
    }

    private static string Clean(string text)
    {
        foreach (var filler in Fillers)
        {
            for (var at = text.IndexOf(filler, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(filler, at, StringComparison.OrdinalIgnoreCase))
            {
                var end = at + filler.Length;
                var isWord = (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]));
                if (isWord)
                {
                    text = text.Remove(at, filler.Length);
                }
                else
                {
                    at = end;
                }
            }
        }

        return text.Trim(' ', ',', ';');
    }

    // "Gastritis without bleeding" is what a note calls gastritis.
    private static string WithoutAbsences(string text)
    {
        for (var at = text.IndexOf("without ", StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf("without ", StringComparison.OrdinalIgnoreCase))
        {
            var comma = text.IndexOf(',', at);
            text = comma < 0 ? text[..at] : text[..at] + text[comma..];
        }

        return text.Trim(' ', ',', ';');
    }
}
