namespace Chartwright.Terminology.Content;

/// <summary>A named value of a concept, such as <c>coverage</c> = <c>C</c>.</summary>
/// <param name="Name">Lower-case name, the publisher's term.</param>
/// <param name="Value">Value as published.</param>
public readonly record struct PropertyRow(string Name, string Value);
