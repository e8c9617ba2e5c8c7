using System.Collections.Immutable;

namespace Chartwright.Terminology.Content;

/// <summary>One line of an index or of an index table.</summary>
public sealed record IndexRow
{
    /// <summary>Which index.</summary>
    public IndexKind Kind { get; init; }

    /// <summary>0 for a main term, 1 to 9 for sub-terms.</summary>
    public required int Level { get; init; }

    /// <summary>The term without its nonessential modifiers.</summary>
    public required string Title { get; init; }

    /// <summary>Nonessential modifiers as printed, with their parentheses; empty when none.</summary>
    public string Nonessential { get; init; } = string.Empty;

    /// <summary>Code as printed: with dot, a trailing dash where more characters are needed; empty when none.</summary>
    public string Code { get; init; } = string.Empty;

    /// <summary>Second code, in brackets in print; empty when none.</summary>
    public string Manifestation { get; init; } = string.Empty;

    /// <summary>Cross reference that replaces the entry.</summary>
    public string See { get; init; } = string.Empty;

    /// <summary>Cross reference to further entries.</summary>
    public string SeeAlso { get; init; } = string.Empty;

    /// <summary>Six cells of a table row (codes as printed, empty for <c>--</c>), none for an index line.</summary>
    public ImmutableArray<string> Cells { get; init; } = [];
}
