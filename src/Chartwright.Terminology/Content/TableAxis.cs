using System.Collections.Immutable;

namespace Chartwright.Terminology.Content;

/// <summary>One axis of a table row.</summary>
/// <param name="Title">Axis name, such as <c>Approach</c>.</param>
/// <param name="Values">Its values in the publisher's order.</param>
public sealed record TableAxis(string Title, ImmutableArray<TableValue> Values);
