namespace Chartwright.CodeSets.Core;

/// <summary>A release that the core edition is compiled into.</summary>
/// <param name="Name">Release name.</param>
/// <param name="From">First day in force.</param>
/// <param name="To">Last day in force.</param>
/// <param name="IsNewest">Whether it stays in force until another comes.</param>
internal sealed record CoreRelease(string Name, DateOnly From, DateOnly To, bool IsNewest)
{
    /// <summary>The fiscal years whose codes our ICD rows tell; codes that came or went between carry their dates.</summary>
    public static IReadOnlyList<CoreRelease> FiscalYears { get; } =
    [
        new("FY2026", new DateOnly(2025, 10, 1), new DateOnly(2026, 9, 30), IsNewest: false),
        new("FY2027", new DateOnly(2026, 10, 1), new DateOnly(2027, 9, 30), IsNewest: true),
    ];

    /// <summary>The HCPCS Level II quarter of our rows.</summary>
    public static IReadOnlyList<CoreRelease> HcpcsQuarters { get; } = [new("2026-01", new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), IsNewest: true)];
}
