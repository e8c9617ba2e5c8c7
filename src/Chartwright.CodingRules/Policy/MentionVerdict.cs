namespace Chartwright.CodingRules.Policy;

/// <summary>Whether a mention may be reported.</summary>
/// <param name="Weight">0 to be set aside; else how strongly its place speaks for reporting, up to 1.</param>
/// <param name="RuleId">Guideline section or policy rule.</param>
/// <param name="Reason">Plain words.</param>
internal readonly record struct MentionVerdict(double Weight, string RuleId, string Reason);
