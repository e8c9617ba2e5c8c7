using System.Collections.Immutable;

namespace Chartwright.CodingRules.Tabular;

/// <summary>The reading of a mention that was taken.</summary>
/// <param name="Node">Reportable code.</param>
/// <param name="OtherSide">The left one where both sides are affected and no bilateral code exists (Guidelines I.B.13), else null.</param>
/// <param name="Manifestation">Second code of the index entry, null when none.</param>
/// <param name="Score">How well the words fit, 0 to 1.</param>
/// <param name="Trail">Index and Tabular steps.</param>
internal sealed record SenseChoice(TabularNode Node, TabularNode? OtherSide, TabularNode? Manifestation, double Score, ImmutableArray<TrailStep> Trail);
