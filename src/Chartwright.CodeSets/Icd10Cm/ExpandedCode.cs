namespace Chartwright.CodeSets.Icd10Cm;

/// <summary>A code made by adding a 7th character to a node.</summary>
/// <param name="Title">The node's title, a comma, the character's meaning.</param>
/// <param name="Node">The node.</param>
internal readonly record struct ExpandedCode(string Title, TabularNode Node);
