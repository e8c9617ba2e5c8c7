namespace Chartwright.Nlp;

/// <summary>A cue of <c>data/rules/context.tsv</c>.</summary>
/// <param name="Id">Rule id.</param>
/// <param name="Category">What it says.</param>
/// <param name="Direction">Which side its scope lies on.</param>
/// <param name="Scope">Most tokens its scope may reach, 0 for up to the next terminator or the sentence's end.</param>
public sealed record ContextRule(string Id, ContextCategory Category, ContextDirection Direction, int Scope);
