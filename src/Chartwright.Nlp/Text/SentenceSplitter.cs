namespace Chartwright.Nlp;

/// <summary>Cuts the tokens between headings into sentences, list items and stand-alone lines; rejoins wrapped lines.</summary>
internal sealed class SentenceSplitter(HashSet<string> abbreviations)
{
    private const int LongestWrappedLine = 140;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _abbreviations = abbreviations.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Adds the sentences of tokens <paramref name="first"/> to <paramref name="end"/> of one section.</summary>
    public void Split(AnalyzedTokens tokens, string text, int first, int end, int section, int wrapWidth, List<Sentence> into)
    {
        var start = first;
        var startsItem = true;
        var listNumber = 0;
        for (var i = first; i < end; i++)
        {
            var number = ListMarker.NumberAt(tokens, i, end);
            var breaks = i > start && (tokens[i].StartsLine ? BreaksAtLine(tokens, text, i, end, wrapWidth) : BreaksInLine(tokens, text, i, number, listNumber));
            if (breaks)
            {
                into.Add(new Sentence(start, i, section, startsItem, IsHeading: false));
                startsItem = tokens[i].StartsLine || number > 0 || tokens.Is(i, '-') || tokens.Is(i, '\u2022');
                start = i;
            }

            if (number > 0 && i == start)
            {
                listNumber = number;
            }
        }

        if (end > start)
        {
            into.Add(new Sentence(start, end, section, startsItem, IsHeading: false));
        }
    }

    /// <summary>The width at which the text's lines are wrapped, 0 when they are not.</summary>
    public static int WrapWidth(string text)
    {
        int longest = 0, start = 0, wide = 0, lines = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || text[i] == '\n')
            {
                var length = i - start;
                longest = Math.Max(longest, length);
                lines += length > 0 ? 1 : 0;
                wide += length > 60 ? 1 : 0;
                start = i + 1;
            }
        }

        return longest > LongestWrappedLine || longest < 40 || wide < 2 || lines < 3 ? 0 : longest;
    }

    private static bool BreaksAtLine(AnalyzedTokens tokens, string text, int i, int end, int wrapWidth)
    {
        var previous = tokens[i - 1];
        var lineEnd = i + 1;
        while (lineEnd < end && !tokens[lineEnd].StartsLine)
        {
            lineEnd++;
        }

        if (tokens[i].LineBreaks > 1 || (ListMarker.IsAt(tokens, i, lineEnd) && !IsRange(tokens, i)))
        {
            return true;
        }

        if (tokens.Is(i - 1, '.') || tokens.Is(i - 1, '!') || tokens.Is(i - 1, '?') || tokens.Is(i - 1, ':'))
        {
            return !char.IsLower(text[tokens[i].Start]);
        }

        if (char.IsLower(text[tokens[i].Start]) || tokens.Is(i - 1, ',') || tokens.Is(i, '(') || tokens.Is(i, ','))
        {
            return false;
        }

        if (wrapWidth == 0)
        {
            return true;
        }

        // Wrapped: the next word would not have fitted on the line before.
        var lineStart = previous.Start;
        while (lineStart > 0 && text[lineStart - 1] != '\n')
        {
            lineStart--;
        }

        return previous.End - lineStart + 1 + tokens[i].Length < wrapWidth - 12;
    }

    // A line that begins with "-" and a digit goes on with a range or a negative number.
    private static bool IsRange(AnalyzedTokens tokens, int i) =>
        tokens.Is(i, '-') && i + 1 < tokens.Count && tokens[i + 1].Kind == TokenKind.Number && tokens[i + 1].Start == tokens[i].End;

    private bool BreaksInLine(AnalyzedTokens tokens, string text, int i, int number, int listNumber)
    {
        var spaced = tokens[i].Start > tokens[i - 1].End;
        var c = text[tokens[i].Start];
        if (number > 0 && spaced && i + 2 < tokens.Count && tokens[i + 2].Kind == TokenKind.Word && (number == listNumber + 1 || number == 1) && (number > 1 || tokens.Is(i - 1, ':') || tokens.Is(i - 1, '.'))
            && char.IsUpper(text[tokens[i + 2].Start]))
        {
            return true;
        }

        if (tokens.Is(i - 1, '!') || tokens.Is(i - 1, '?'))
        {
            return spaced && !char.IsLower(c) && (i < 2 || tokens[i - 2].Kind != TokenKind.Punctuation);
        }

        if (tokens.Is(i, '\u2022'))
        {
            return true;
        }

        if (!tokens.Is(i - 1, '.') || i < 2)
        {
            return false;
        }

        if (!spaced)
        {
            // "pain.The patient": two sentences with the blank forgotten.
            return char.IsUpper(c) && tokens[i].Length > 1 && char.IsLower(text[tokens[i].Start + 1]) && tokens[i - 2].Kind == TokenKind.Word && tokens[i - 2].Length > 2
                && char.IsLower(text[tokens[i - 2].End - 1]);
        }

        if (char.IsLower(c) || IsMarkerPoint(tokens, i - 1) || _abbreviations.Contains(tokens.Folded(i - 2)))
        {
            return false;
        }

        return true;
    }

    // The point of "1." at an item's start ends nothing.
    private static bool IsMarkerPoint(AnalyzedTokens tokens, int point) =>
        tokens[point - 1].Kind == TokenKind.Number && tokens[point - 1].Length <= 2 && tokens[point - 1].End == tokens[point].Start
        && (point < 2 || tokens[point - 1].StartsLine || tokens.Is(point - 2, '.') || tokens.Is(point - 2, ':') || tokens.Is(point - 2, '-') || tokens.Is(point - 2, '#') || tokens.Is(point - 2, ';'));
}
