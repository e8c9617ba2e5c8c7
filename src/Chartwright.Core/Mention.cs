using System.Collections.Immutable;
using System.Text;

namespace Chartwright;

/// <summary>Words of a note that name a condition, a procedure or a circumstance.</summary>
[ContainsPhi]
public sealed record Mention
{
    /// <summary>Identifier of the document.</summary>
    public required string DocumentId { get; init; }

    /// <summary>From the first to the last word of it.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The words that matched, in text order; several when words of something else stand between.</summary>
    public required ImmutableArray<TextSpan> Words { get; init; }

    /// <summary>Kind of section it stands in.</summary>
    public SectionKind Section { get; init; }

    /// <summary>The whole sentence or list item it stands in.</summary>
    public TextSpan Sentence { get; init; }

    /// <summary>Whether it is the heading of a problem in an assessment, or an item of a diagnosis list.</summary>
    public bool IsProblemHeading { get; init; }

    /// <summary>What the note says of it.</summary>
    public Assertion Assertion { get; init; }

    /// <summary>The cue that decided the assertion (rule id), empty for the default.</summary>
    public string AssertionRule { get; init; } = string.Empty;

    /// <summary>Possible readings, best first.</summary>
    public ImmutableArray<MentionSense> Senses { get; init; } = [];

    /// <summary>Narrowing words near it.</summary>
    public ImmutableArray<MentionModifier> Modifiers { get; init; } = [];

    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append($"DocumentId = {DocumentId}, Span = {Span.Start}-{Span.End}, Section = {Section}, Presence = {Assertion.Presence}, Senses = {Senses.Length}");
        return true;
    }
}
