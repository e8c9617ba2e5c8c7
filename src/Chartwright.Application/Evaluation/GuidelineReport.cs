using System.Collections.Immutable;

namespace Chartwright.Application.Evaluation;

/// <summary>How our own guideline cases came out.</summary>
/// <param name="Cases">Cases run.</param>
/// <param name="Exact">Cases with exactly the codes of the key, the first one first, presence on admission right.</param>
/// <param name="Codes">Codes, micro.</param>
/// <param name="Traps">Codes of <c>absent</c> that appeared.</param>
/// <param name="Wrong">One line a wrong case: id, section, expected, given; no text of the case.</param>
public sealed record GuidelineReport(int Cases, int Exact, Counts Codes, int Traps, ImmutableArray<string> Wrong);
