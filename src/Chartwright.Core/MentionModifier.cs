namespace Chartwright;

/// <summary>A word near a mention that narrows it: side, acuity, type, stage, cause, episode ...</summary>
/// <param name="Kind">Which attribute.</param>
/// <param name="Value">Canonical lower-case value, such as <c>right</c>, <c>acute</c>, <c>3b</c>.</param>
/// <param name="Span">Where it stands.</param>
public sealed record MentionModifier(ModifierKind Kind, string Value, TextSpan Span);
