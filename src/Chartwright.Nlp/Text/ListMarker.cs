namespace Chartwright.Nlp;

/// <summary>Recognises what list items begin with: bullets, numbers, letters.</summary>
internal static class ListMarker
{
    /// <summary>Index of the first token after the marker at <paramref name="first"/>; <paramref name="first"/> itself when there is none.</summary>
    public static int Skip(AnalyzedTokens tokens, int first, int end)
    {
        var i = first;
        while (i < end && tokens[i].Kind == TokenKind.Punctuation && (IsBullet(tokens.Folded(i)[0]) || IsTitleMark(tokens, i, end)))
        {
            i++;
        }

        if (i < end && tokens.Is(i, '[') && i + 2 < end && (tokens.Is(i + 1, ']') || tokens.Is(i + 2, ']')))
        {
            i += tokens.Is(i + 1, ']') ? 2 : 3;
        }

        return SkipNumber(tokens, i, end);
    }

    /// <summary>Whether a line's first characters are a marker.</summary>
    public static bool IsAt(AnalyzedTokens tokens, int first, int end) => Skip(tokens, first, end) > first;

    /// <summary>The number of a marker such as <c>3.</c>, <c>#3</c> or <c>3)</c> at a token, 0 when there is none.</summary>
    public static int NumberAt(AnalyzedTokens tokens, int token, int end)
    {
        if (token + 1 >= end || tokens[token].Kind != TokenKind.Number || tokens[token].Length > 2)
        {
            return 0;
        }

        return (tokens.Is(token + 1, '.') || tokens.Is(token + 1, ')')) && tokens[token + 1].Start == tokens[token].End
            ? int.Parse(tokens.Folded(token), System.Globalization.CultureInfo.InvariantCulture)
            : 0;
    }

    // "## Plan"; but "#3" numbers an item.
    private static bool IsTitleMark(AnalyzedTokens tokens, int i, int end) => tokens.Is(i, '#') && i + 1 < end && tokens[i + 1].Kind != TokenKind.Number;

    private static int SkipNumber(AnalyzedTokens tokens, int i, int end)
    {
        var open = i < end && (tokens.Is(i, '(') || tokens.Is(i, '#'));
        var j = open ? i + 1 : i;
        if (j >= end || tokens[j].Length > 2)
        {
            return i;
        }

        var isNumber = tokens[j].Kind == TokenKind.Number;
        var isLetter = tokens[j].Kind == TokenKind.Word && tokens[j].Length == 1;
        if (!isNumber && !isLetter)
        {
            return i;
        }

        if (j + 1 < end && tokens[j + 1].Start == tokens[j].End && (tokens.Is(j + 1, ')') || (tokens.Is(j + 1, '.') && !open) || (isNumber && tokens.Is(j + 1, ':'))))
        {
            // "1.", "1)", "(1)", "a)", "1:"; but "q.d." is no marker.
            return j + 2 < end && tokens.Is(j + 1, '.') && isLetter && tokens[j + 2].Start == tokens[j + 1].End ? i : j + 2;
        }

        return open && isNumber && tokens.Is(i, '#') ? j + 1 : i;
    }

    private static bool IsBullet(char c) => c is '-' or '*' or '\u2022' or '\u00b7' or '\u25aa' or '\u25cf' or '\u25e6' or '\u2023' or '\u2043' or '\u25a0' or '>' or '~' or '=' or '_' or '\u2192'
        or '\u27a2' or '\uf0b7';
}
