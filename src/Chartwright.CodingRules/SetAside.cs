namespace Chartwright.CodingRules;

/// <summary>A mention that was understood but not coded.</summary>
/// <param name="Evidence">Where it stands.</param>
/// <param name="RuleId">Rule or guideline section that set it aside.</param>
/// <param name="Reason">In plain words, without text of the note.</param>
public sealed record SetAside(Evidence Evidence, string RuleId, string Reason);
