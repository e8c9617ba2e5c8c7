namespace Chartwright.CodeSets.Icd10Cm;

/// <summary>A row of the conversion table.</summary>
/// <param name="Current">The new code.</param>
/// <param name="Effective">First day of the new code.</param>
/// <param name="Previous">Codes that served before, as ranges (one code is a range of itself); empty when there was none.</param>
internal sealed record ConversionEntry(string Current, DateOnly Effective, IReadOnlyList<(string First, string Last)> Previous);
