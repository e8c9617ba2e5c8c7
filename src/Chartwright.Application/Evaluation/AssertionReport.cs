using System.Collections.Immutable;

namespace Chartwright.Application.Evaluation;

/// <summary>How assertions compare with labelled sentences.</summary>
/// <param name="Sentences">Sentences compared.</param>
/// <param name="Negated">Negation.</param>
/// <param name="Historical">Historical.</param>
/// <param name="Other">Experiencer other than the patient.</param>
/// <param name="Wrong">Line numbers of the file with what was wrong and the rules that decided; no text.</param>
public sealed record AssertionReport(int Sentences, Counts Negated, Counts Historical, Counts Other, ImmutableArray<string> Wrong);
