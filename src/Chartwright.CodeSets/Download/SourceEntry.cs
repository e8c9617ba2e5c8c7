namespace Chartwright.CodeSets.Download;

/// <summary>A publisher's file that can be fetched: a line of <c>data/sources.json</c>.</summary>
public sealed record SourceEntry
{
    /// <summary>Short name, unique: <c>icd10cm-fy2026-codes</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Publisher.</summary>
    public required string Publisher { get; init; }

    /// <summary>Code system it serves.</summary>
    public required string System { get; init; }

    /// <summary>Release it serves, empty for several.</summary>
    public required string Release { get; init; }

    /// <summary>Edition as the publisher names it.</summary>
    public required string Edition { get; init; }

    /// <summary>First day in force.</summary>
    public DateOnly? EffectiveFrom { get; init; }

    /// <summary>Last day in force, null while open.</summary>
    public DateOnly? EffectiveTo { get; init; }

    /// <summary>Licence.</summary>
    public required string Licence { get; init; }

    /// <summary>The publisher's page that a person finds the file on.</summary>
    public required Uri LandingPage { get; init; }

    /// <summary>Address of the file; null where the publisher has none that stays, or asks for a licence first.</summary>
    public Uri? Address { get; init; }

    /// <summary>Name to keep the file under.</summary>
    public required string FileName { get; init; }

    /// <summary>Lower-case hexadecimal digest, empty when unknown.</summary>
    public string Sha256 { get; init; } = string.Empty;

    /// <summary>Whether the address was once seen to give this file.</summary>
    public bool Tried { get; init; }
}
