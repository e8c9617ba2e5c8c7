using Chartwright.Terminology.Content;

namespace Chartwright.CodeSets.Icd10Pcs;

/// <summary>A code that a table row makes, with the value chosen on each free axis.</summary>
/// <param name="Code">The code.</param>
/// <param name="Labels">The values of positions 4 to 7.</param>
internal readonly record struct PcsCode(CodeValue Code, IReadOnlyList<TableValue> Labels);
