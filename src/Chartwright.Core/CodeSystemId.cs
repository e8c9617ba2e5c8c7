using System.Diagnostics.CodeAnalysis;

namespace Chartwright;

/// <summary>The short name of a code system, such as <c>icd10cm</c>: lower-case letters, digits and dashes, at most 32 characters.</summary>
/// <remarks><c>default</c> is the empty identifier: equal to itself, printed as an empty string, held by no pack.</remarks>
public readonly record struct CodeSystemId : ISpanParsable<CodeSystemId>
{
    private readonly string? _value;

    private CodeSystemId(string value) => _value = value;

    /// <summary>ICD-10-CM, diagnoses (NCHS).</summary>
    public static CodeSystemId Icd10Cm { get; } = new("icd10cm");

    /// <summary>ICD-10-PCS, inpatient procedures (CMS).</summary>
    public static CodeSystemId Icd10Pcs { get; } = new("icd10pcs");

    /// <summary>HCPCS Level II, supplies, drugs and services (CMS).</summary>
    public static CodeSystemId Hcpcs { get; } = new("hcpcs");

    /// <summary>CPT, HCPCS Level I (American Medical Association, licensed).</summary>
    public static CodeSystemId Cpt { get; } = new("cpt");

    /// <summary>ICD-9-CM volumes 1 and 2, diagnoses (to 2015-09-30).</summary>
    public static CodeSystemId Icd9Cm { get; } = new("icd9cm");

    /// <summary>ICD-9-CM volume 3, procedures (to 2015-09-30).</summary>
    public static CodeSystemId Icd9Proc { get; } = new("icd9proc");

    /// <inheritdoc/>
    public static CodeSystemId Parse(string s, IFormatProvider? provider = null) => Parse(s.AsSpan(), provider);

    /// <inheritdoc/>
    public static CodeSystemId Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"'{s}' is not a code system name: use lower-case letters, digits and dashes.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CodeSystemId result) => TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out CodeSystemId result)
    {
        result = default;
        if (s.IsEmpty || s.Length > 32)
        {
            return false;
        }

        foreach (var c in s)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-')
            {
                return false;
            }
        }

        result = new CodeSystemId(s.ToString());
        return true;
    }

    /// <summary>The name, empty for <c>default</c>.</summary>
    public override string ToString() => _value ?? string.Empty;
}
