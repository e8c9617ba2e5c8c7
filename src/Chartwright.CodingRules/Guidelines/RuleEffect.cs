namespace Chartwright.CodingRules.Guidelines;

/// <summary>One effect of a rule.</summary>
/// <param name="Kind">What to do.</param>
/// <param name="Place">1-based place of the condition (in the rule's <c>when</c>) that is replaced or dropped; 0 for an addition.</param>
/// <param name="Code">Code to put in, default for a drop.</param>
internal readonly record struct RuleEffect(RuleEffectKind Kind, int Place, CodeValue Code);
