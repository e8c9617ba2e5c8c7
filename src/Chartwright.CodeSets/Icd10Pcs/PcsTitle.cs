namespace Chartwright.CodeSets.Icd10Pcs;

/// <summary>Titles of a code.</summary>
/// <param name="Long">Long title.</param>
/// <param name="Short">Short title, empty when the list has none.</param>
internal readonly record struct PcsTitle(string Long, string Short);
