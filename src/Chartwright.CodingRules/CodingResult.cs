using System.Collections.Immutable;

namespace Chartwright.CodingRules;

/// <summary>What the coder proposes for one encounter, and what it set aside.</summary>
public sealed record CodingResult
{
    /// <summary>Proposals in the order to be reported.</summary>
    public ImmutableArray<CodeAssignment> Assignments { get; init; } = [];

    /// <summary>Mentions that gave no code, each with its reason.</summary>
    public ImmutableArray<SetAside> SetAside { get; init; } = [];

    /// <summary>Conflicts and gaps that a person should look at.</summary>
    public ImmutableArray<Issue> Issues { get; init; } = [];
}
