namespace Chartwright.CodingRules.Tabular;

/// <summary>Stages, grades and classes in titles and in notes, made comparable: <c>Stage IIIb</c> and <c>3b</c> are the same.</summary>
internal static class StageWords
{
    private static readonly string[] Roman = ["i", "ii", "iii", "iv", "v", "vi"];

    /// <summary>What stands after "stage", "grade" or "class" in a title; empty when nothing does, or a range does.</summary>
    public static string InTitle(string title)
    {
        var words = title.Split([' ', ',', '(', ')', '[', ']'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (words[i].Equals("stage", StringComparison.OrdinalIgnoreCase) || words[i].Equals("grade", StringComparison.OrdinalIgnoreCase) || words[i].Equals("class", StringComparison.OrdinalIgnoreCase))
            {
                var range = i + 2 < words.Length && words[i + 2] is "through" or "to" or "or";
                var value = Fold(words[i + 1]);
                return !range && value.Length > 0 && char.IsAsciiDigit(value[0]) ? value : string.Empty;
            }
        }

        return string.Empty;
    }

    /// <summary>Lower case, Arabic.</summary>
    public static string Fold(string stage)
    {
        var text = stage.ToLowerInvariant();
        var letters = text.Length;
        while (letters > 0 && text[letters - 1] is 'a' or 'b' or 'c' or 'd')
        {
            letters--;
        }

        var roman = Array.IndexOf(Roman, text[..letters]);
        return roman < 0 ? text : $"{roman + 1}{text[letters..]}";
    }
}
