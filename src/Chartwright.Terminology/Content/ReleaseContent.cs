namespace Chartwright.Terminology.Content;

/// <summary>All that one release of one code system holds, as rows: what readers make and <see cref="Packs.PackWriter"/> writes.</summary>
public sealed class ReleaseContent
{
    /// <summary>Who published it, when it is in force, from which files it came.</summary>
    public required PackManifest Manifest { get; init; }

    /// <summary>Concepts in any order; parents are named by code. Codes are unique.</summary>
    public required IReadOnlyList<ConceptRow> Concepts { get; init; }

    /// <summary>Index entries of all kinds, each tree in preorder (a row's children follow it with a level one higher).</summary>
    public IReadOnlyList<IndexRow> Index { get; init; } = [];

    /// <summary>Tables whose rows multiply out to codes (ICD-10-PCS).</summary>
    public IReadOnlyList<CodeTableRow> Tables { get; init; } = [];

    /// <summary>Maps to other systems or releases.</summary>
    public IReadOnlyList<MapRow> Maps { get; init; } = [];

    /// <summary>Numbers and plain titles of the guideline sections that may be cited.</summary>
    public IReadOnlyList<CitationRow> Citations { get; init; } = [];
}
