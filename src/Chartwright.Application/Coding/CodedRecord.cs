using System.Collections.Immutable;
using System.Text;
using Chartwright.CodingRules;
using Chartwright.Terminology;

namespace Chartwright.Application.Coding;

/// <summary>A record with what was understood and proposed.</summary>
[ContainsPhi]
public sealed record CodedRecord
{
    /// <summary>Identifier of the request.</summary>
    public required string Id { get; init; }

    /// <summary>The encounter as coded, its date among it.</summary>
    public required Encounter Encounter { get; init; }

    /// <summary>Where the date came from: <c>given</c>, <c>option</c> or <c>today</c>.</summary>
    public required string DateSource { get; init; }

    /// <summary>The release used, null when none covers the date.</summary>
    public PackManifest? Release { get; init; }

    /// <summary>What was understood.</summary>
    public ImmutableArray<ReadingResult> Readings { get; init; } = [];

    /// <summary>What is proposed.</summary>
    public required CodingResult Result { get; init; }

    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append($"Id = {Id}, Assignments = {Result.Assignments.Length}");
        return true;
    }
}
