namespace Chartwright.Terminology.Search;

/// <summary>Reads a query as a code or the beginning of one.</summary>
internal static class CodeFragment
{
    private const int Shortest = 3;
    private const int Longest = 8;

    /// <summary>The canonical beginning, or null when the text cannot be one.</summary>
    public static string? Read(string text)
    {
        Span<char> code = stackalloc char[Longest];
        var n = 0;
        var digits = 0;
        foreach (var c in text.AsSpan().Trim().TrimEnd('-'))
        {
            if (c is '.' or ' ')
            {
                continue;
            }

            if (n == Longest || !char.IsAsciiLetterOrDigit(c))
            {
                return null;
            }

            code[n++] = char.ToUpperInvariant(c);
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        }

        return n >= Shortest && digits > 0 ? code[..n].ToString() : null;
    }
}
