using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Chartwright;

/// <summary>The day that chooses the code-set release: the discharge date of an inpatient stay, otherwise the date of service (ICD-10-CM guidelines, preface; 45 CFR 162.1002).</summary>
/// <remarks>Written as <c>yyyy-MM-dd</c>. <c>default</c> is 0001-01-01, before every release.</remarks>
public readonly record struct ServiceDate(DateOnly Day) : ISpanParsable<ServiceDate>, IComparable<ServiceDate>
{
    /// <summary>A date from year, month and day.</summary>
    public ServiceDate(int year, int month, int day) : this(new DateOnly(year, month, day))
    {
    }

    /// <summary>Days since 0001-01-01.</summary>
    public int DayNumber => Day.DayNumber;

    /// <summary>The local day of <paramref name="clock"/>.</summary>
    public static ServiceDate Today(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return new ServiceDate(DateOnly.FromDateTime(clock.GetLocalNow().DateTime));
    }

    /// <inheritdoc/>
    public static ServiceDate Parse(string s, IFormatProvider? provider = null) => Parse(s.AsSpan(), provider);

    /// <inheritdoc/>
    public static ServiceDate Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var date) ? date : throw new FormatException($"'{s}' is not a date: write it as 2026-01-15.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ServiceDate result) => TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out ServiceDate result)
    {
        if (DateOnly.TryParseExact(s, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            result = new ServiceDate(day);
            return true;
        }

        result = default;
        return false;
    }

    /// <inheritdoc/>
    public int CompareTo(ServiceDate other) => Day.CompareTo(other.Day);

    /// <summary><c>yyyy-MM-dd</c>.</summary>
    public override string ToString() => Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
