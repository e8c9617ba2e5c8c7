namespace Chartwright;

/// <summary>A section of a note: its heading (empty for text without one) and its body.</summary>
/// <param name="Kind">What it is for coding.</param>
/// <param name="Heading">Span of the heading words, empty when there is none.</param>
/// <param name="Body">Span of the text below it.</param>
/// <param name="RuleId">The section rule that recognised the heading, empty when there is none.</param>
public sealed record Section(SectionKind Kind, TextSpan Heading, TextSpan Body, string RuleId);
