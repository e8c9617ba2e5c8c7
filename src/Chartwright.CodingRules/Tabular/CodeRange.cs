namespace Chartwright.CodingRules.Tabular;

/// <summary>Codes named in a note: one code, all below a stem (<c>I50.-</c>), or a range of categories (<c>E08-E13</c>).</summary>
/// <param name="From">First stem.</param>
/// <param name="To">Last stem, the same for a single one.</param>
internal readonly record struct CodeRange(string From, string To)
{
    public bool Covers(CodeValue code)
    {
        var text = code.Span;
        return CompareStem(text, From) >= 0 && CompareStem(text, To) <= 0;
    }

    /// <summary>Finds the codes in a note's text: <c>(E10.-)</c>, <c>(I10-I1A)</c>, <c>I50.9, J96.-</c>.</summary>
    public static IEnumerable<CodeRange> In(string text)
    {
        var i = 0;
        while (i < text.Length)
        {
            if ((i == 0 || !char.IsLetterOrDigit(text[i - 1])) && TryCode(text, i, out var end, out var from))
            {
                var to = from;
                if (end + 1 < text.Length && text[end] == '-' && TryCode(text, end + 1, out var end2, out var last))
                {
                    to = last;
                    end = end2;
                }

                yield return new CodeRange(from, to);
                i = end;
            }
            else
            {
                i++;
            }
        }
    }

    private static bool TryCode(string text, int at, out int end, out string stem)
    {
        end = at;
        stem = string.Empty;
        if (at + 3 > text.Length || !char.IsAsciiLetterUpper(text[at]) || !char.IsAsciiDigit(text[at + 1]) || !char.IsAsciiLetterOrDigit(text[at + 2]) || char.IsAsciiLetterLower(text[at + 2]))
        {
            return false;
        }

        end = at + 3;
        var code = text[at..end];
        if (end < text.Length && text[end] == '.')
        {
            var start = end + 1;
            end = start;
            while (end < text.Length && end - start < 4 && (char.IsAsciiDigit(text[end]) || char.IsAsciiLetterUpper(text[end])))
            {
                end++;
            }

            code += text[start..end];
        }

        if (end < text.Length && (char.IsLetter(text[end]) || char.IsDigit(text[end])))
        {
            return false;
        }

        stem = code;
        return true;
    }

    private static int CompareStem(ReadOnlySpan<char> code, string stem) =>
        code[..Math.Min(code.Length, stem.Length)].SequenceCompareTo(stem);
}
