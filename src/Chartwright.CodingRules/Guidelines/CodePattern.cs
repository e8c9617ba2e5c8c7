namespace Chartwright.CodingRules.Guidelines;

/// <summary>A code pattern of a rule: an exact code (<c>I10</c>), all below a stem (<c>N18.-</c>), or a range (<c>E08-E13</c>); several joined by <c>|</c>.</summary>
internal sealed class CodePattern
{
    private readonly (string From, string To, bool Exact)[] _alternatives;

    private CodePattern((string From, string To, bool Exact)[] alternatives) => _alternatives = alternatives;

    public static CodePattern Parse(string text)
    {
        var alternatives = text.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(One).ToArray();
        return alternatives.Length > 0 ? new CodePattern(alternatives) : throw new FormatException("a code pattern is empty");
    }

    public bool Matches(CodeValue code)
    {
        foreach (var (from, to, exact) in _alternatives)
        {
            if (exact ? code.Span.SequenceEqual(from) : Compare(code.Span, from) >= 0 && Compare(code.Span, to) <= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static (string From, string To, bool Exact) One(string text)
    {
        var plain = text.Replace(".", string.Empty, StringComparison.Ordinal);
        var dash = plain.IndexOf('-', StringComparison.Ordinal);
        return dash < 0 ? (plain, plain, true)
            : dash == plain.Length - 1 ? (plain[..dash], plain[..dash], false)
            : (plain[..dash], plain[(dash + 1)..], false);
    }

    private static int Compare(ReadOnlySpan<char> code, string stem) => code[..Math.Min(code.Length, stem.Length)].SequenceCompareTo(stem);
}
