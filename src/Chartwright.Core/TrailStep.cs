namespace Chartwright;

/// <summary>One step of the reasoning behind a code.</summary>
/// <param name="Stage">What kind of step.</param>
/// <param name="RuleId">The rule, index path or table row, by its id (<c>I.C.4.a</c>, <c>index: Diabetes, type 2</c>, <c>tabular: E11.9</c>).</param>
/// <param name="Text">In our own plain words; never text of the note.</param>
public sealed record TrailStep(TrailStage Stage, string RuleId, string Text);
