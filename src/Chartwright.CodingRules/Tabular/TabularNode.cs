using System.Collections.Immutable;
using Chartwright.Terminology;

namespace Chartwright.CodingRules.Tabular;

/// <summary>What the walk needs of a node of the Tabular List, worked out once.</summary>
internal sealed class TabularNode
{
    public required Concept Concept { get; init; }

    public required CodeValue Code { get; init; }

    public required string Title { get; init; }

    public required bool IsBillable { get; init; }

    /// <summary>Words of the title that the parent's lacks: what tells it from its siblings.</summary>
    public required ImmutableArray<string> Distinguishing { get; init; }

    /// <summary>The title says that something is not stated.</summary>
    public required bool IsUnspecified { get; init; }

    /// <summary>The title is a residual ("other").</summary>
    public required bool IsOther { get; init; }

    /// <summary>The title says that something is absent ("without obstruction", "not intractable"): the default where the record is silent.</summary>
    public required bool IsWithout { get; init; }

    /// <summary>Side that the title names: <c>right</c>, <c>left</c>, <c>bilateral</c>, empty for none.</summary>
    public required string Side { get; init; }

    /// <summary>Stage, grade or class that the title names beyond its parent's (<c>3b</c>, <c>4</c>), empty for none.</summary>
    public required string Stage { get; init; }

    /// <summary>Codes named by Excludes1 notes in force.</summary>
    public required ImmutableArray<CodeRange> Excludes1 { get; init; }

    /// <summary>Codes named by use-additional-code notes in force.</summary>
    public required ImmutableArray<CodeRange> UseAdditional { get; init; }

    /// <summary>Codes named by code-first notes in force.</summary>
    public required ImmutableArray<CodeRange> CodeFirst { get; init; }
}
