namespace Chartwright.Nlp;

/// <summary>A narrowing word of <c>data/rules/modifiers.tsv</c>.</summary>
/// <param name="Id">Rule id.</param>
/// <param name="Kind">Which attribute.</param>
/// <param name="Value">Canonical value; <c>*</c> takes the last word matched.</param>
/// <param name="Before">Most tokens it may stand before the mention.</param>
/// <param name="After">Most tokens it may stand after the mention.</param>
internal sealed record ModifierRule(string Id, ModifierKind Kind, string Value, int Before, int After);
