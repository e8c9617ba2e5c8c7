namespace Chartwright.Terminology.Content;

/// <summary>A character of a table with its meaning.</summary>
/// <param name="Axis">Axis name.</param>
/// <param name="Value">The character.</param>
/// <param name="Label">Its label.</param>
public sealed record TableValue(string Axis, char Value, string Label);
