using System.Collections.Immutable;

namespace Chartwright.Terminology.Content;

/// <summary>One code, category, block or chapter.</summary>
public sealed record ConceptRow
{
    /// <summary>Code, canonical. Chapters of ICD-10-CM are <c>CH01</c> to <c>CH22</c>; blocks are <c>I30-I5A</c>.</summary>
    public required CodeValue Code { get; init; }

    /// <summary>Kind of node.</summary>
    public ConceptKind Kind { get; init; } = ConceptKind.Code;

    /// <summary>The code above, default for a root.</summary>
    public CodeValue Parent { get; init; }

    /// <summary>Title as the edition gives it.</summary>
    public required string Title { get; init; }

    /// <summary>Short title, empty when there is none.</summary>
    public string ShortTitle { get; init; } = string.Empty;

    /// <summary>Whether it may be reported as it stands.</summary>
    public bool Billable { get; init; }

    /// <summary>First valid day when later than the release's, else null.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Last valid day when earlier than the release's, else null.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>Facts beyond validity.</summary>
    public ConceptFacts Facts { get; init; }

    /// <summary>Notes, inclusion terms and definitions that stand at this node itself, in the publisher's order.</summary>
    public ImmutableArray<NoteRow> Notes { get; init; } = [];

    /// <summary>Named properties (HCPCS coverage, action code, drug unit ...).</summary>
    public ImmutableArray<PropertyRow> Properties { get; init; } = [];
}
