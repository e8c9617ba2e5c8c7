using Chartwright.CodeSets.Sources;

namespace Chartwright.CodeSets.Icd10Pcs;

/// <summary>A release with the codes that hold in it.</summary>
internal sealed record PcsRelease
{
    /// <summary><c>FY2026</c>, or <c>FY2026-04</c> for the April update.</summary>
    public required string Name { get; init; }

    /// <summary>Fiscal year.</summary>
    public required int Year { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day, null for the newest.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Codes with their titles.</summary>
    public required IReadOnlyDictionary<string, PcsTitle> Codes { get; init; }

    /// <summary>Titles of tables.</summary>
    public IReadOnlyDictionary<string, PcsTitle> Tables { get; init; } = new Dictionary<string, PcsTitle>(StringComparer.Ordinal);

    /// <summary>Files of the list.</summary>
    public IReadOnlyList<SourceFile> Files { get; init; } = [];
}
