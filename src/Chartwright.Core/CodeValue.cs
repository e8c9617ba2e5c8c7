using System.Diagnostics.CodeAnalysis;

namespace Chartwright;

/// <summary>A code in canonical form: upper case, without dots, 1 to 24 characters of A-Z, 0-9 and dash (blocks such as <c>I30-I5A</c> hold one).</summary>
/// <remarks>The form with a dot is <see cref="CodeDisplay"/>'s job. <c>default</c> is the empty code, which no release holds.</remarks>
public readonly record struct CodeValue : ISpanParsable<CodeValue>, IComparable<CodeValue>
{
    private readonly string? _value;

    private CodeValue(string value) => _value = value;

    /// <summary>Number of characters.</summary>
    public int Length => _value?.Length ?? 0;

    /// <summary>True for <c>default</c>.</summary>
    public bool IsEmpty => Length == 0;

    /// <summary>The characters.</summary>
    public ReadOnlySpan<char> Span => _value.AsSpan();

    /// <summary>The first three characters: the category of an ICD code. Shorter codes are their own category.</summary>
    public CodeValue Category => Length <= 3 ? this : new CodeValue(_value![..3]);

    /// <inheritdoc/>
    public static CodeValue Parse(string s, IFormatProvider? provider = null) => Parse(s.AsSpan(), provider);

    /// <inheritdoc/>
    public static CodeValue Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var code) ? code : throw new FormatException($"'{s}' is not a code: expected letters, digits, dots and dashes.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CodeValue result) => TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out CodeValue result)
    {
        result = default;
        s = s.Trim();
        Span<char> canonical = stackalloc char[24];
        var n = 0;
        foreach (var c in s)
        {
            if (c == '.')
            {
                continue;
            }

            var upper = char.IsAsciiLetterLower(c) ? (char)(c - 32) : c;
            if (n == canonical.Length || (!char.IsAsciiLetterUpper(upper) && !char.IsAsciiDigit(upper) && upper != '-'))
            {
                return false;
            }

            canonical[n++] = upper;
        }

        if (n == 0)
        {
            return false;
        }

        result = new CodeValue(canonical[..n].ToString());
        return true;
    }

    /// <summary>Whether this code begins with <paramref name="stem"/> (a code is below itself).</summary>
    public bool StartsWith(CodeValue stem) => Span.StartsWith(stem.Span, StringComparison.Ordinal);

    /// <summary>Ordinal order, the publishers' order.</summary>
    public int CompareTo(CodeValue other) => string.CompareOrdinal(ToString(), other.ToString());

    /// <summary>The canonical form, without dot.</summary>
    public override string ToString() => _value ?? string.Empty;
}
