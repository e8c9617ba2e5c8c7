using System.Collections.Immutable;

namespace Chartwright.Application.Evaluation;

/// <summary>What was wrong in one record.</summary>
/// <param name="Id">Record.</param>
/// <param name="Missed">In the key, not proposed.</param>
/// <param name="Spurious">Proposed, not in the key.</param>
public sealed record RecordErrors(string Id, ImmutableArray<string> Missed, ImmutableArray<string> Spurious);
