using System.Collections.Immutable;

namespace Chartwright.CodingRules.Guidelines;

/// <summary>A guideline as data: codes that stand together, and what follows.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Section">Official Guidelines section.</param>
/// <param name="From">First day in force.</param>
/// <param name="To">Last day in force, null while open.</param>
/// <param name="When">Patterns that must each be met by a different code.</param>
/// <param name="Unless">Patterns that stop the rule, each by itself.</param>
/// <param name="Effects">What follows, in order.</param>
/// <param name="Text">In our words.</param>
internal sealed record CodingRule(
    string Id,
    string Section,
    DateOnly From,
    DateOnly? To,
    ImmutableArray<CodePattern> When,
    ImmutableArray<CodePattern> Unless,
    ImmutableArray<RuleEffect> Effects,
    string Text);
