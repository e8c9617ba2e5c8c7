using System.Collections.Immutable;

namespace Chartwright.Terminology.Content;

/// <summary>A block of a table whose axes multiply out to codes (ICD-10-PCS tables: first three characters, then four axes).</summary>
public sealed record CodeTableRow
{
    /// <summary>The characters fixed for the table, such as <c>0DT</c>.</summary>
    public required string Prefix { get; init; }

    /// <summary>Titles of the fixed axes with the label of each character.</summary>
    public required ImmutableArray<TableValue> Fixed { get; init; }

    /// <summary>The free axes in order.</summary>
    public required ImmutableArray<TableAxis> Axes { get; init; }
}
