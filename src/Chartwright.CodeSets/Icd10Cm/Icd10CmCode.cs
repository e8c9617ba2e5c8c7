using System.Diagnostics.CodeAnalysis;

namespace Chartwright.CodeSets.Icd10Cm;

/// <summary>The shape of an ICD-10-CM code: three to seven characters, a letter first, then letters and digits (<c>QA0</c> since FY2026).</summary>
internal static class Icd10CmCode
{
    /// <summary>Length of a full code with a 7th character.</summary>
    public const int FullLength = 7;

    /// <summary>Whether the text is such a code, without dot.</summary>
    public static bool IsCode(ReadOnlySpan<char> text)
    {
        if (text.Length is < 3 or > FullLength || !char.IsAsciiLetterUpper(text[0]))
        {
            return false;
        }

        foreach (var c in text)
        {
            if (!char.IsAsciiLetterUpper(c) && !char.IsAsciiDigit(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Reads a printed code, with or without dot; a trailing dash or dot falls away.</summary>
    public static bool TryNormalize(string? printed, [NotNullWhen(true)] out string? code)
    {
        code = printed?.Trim().TrimEnd('-').TrimEnd('.').Replace(".", string.Empty, StringComparison.Ordinal).ToUpperInvariant();
        if (code is not null && IsCode(code))
        {
            return true;
        }

        code = null;
        return false;
    }

    /// <summary>The code with its dot, as printed.</summary>
    public static string Print(string code) => code.Length > 3 ? $"{code[..3]}.{code[3..]}" : code;
}
