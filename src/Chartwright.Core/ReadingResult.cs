using System.Collections.Immutable;
using System.Text;

namespace Chartwright;

/// <summary>What was understood of one document.</summary>
[ContainsPhi]
public sealed record ReadingResult
{
    /// <summary>The document read.</summary>
    public required Document Document { get; init; }

    /// <summary>Sections in text order.</summary>
    public ImmutableArray<Section> Sections { get; init; } = [];

    /// <summary>Sentences and list items in text order.</summary>
    public ImmutableArray<TextSpan> Sentences { get; init; } = [];

    /// <summary>Mentions in text order.</summary>
    public ImmutableArray<Mention> Mentions { get; init; } = [];

    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append($"Document = {Document.Id}, Sections = {Sections.Length}, Mentions = {Mentions.Length}");
        return true;
    }
}
