using System.Text;

namespace Chartwright;

/// <summary>One document of a record as a reading text: the text from which evidence is cited.</summary>
[ContainsPhi]
public sealed record Document
{
    /// <summary>Identifier within its encounter, never text of the note.</summary>
    public required string Id { get; init; }

    /// <summary>The reading text as given.</summary>
    public required string Text { get; init; }

    /// <summary>Kind of document as its source names it, empty when unknown.</summary>
    public string Kind { get; init; } = string.Empty;

    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append($"Id = {Id}, Text = ({Text.Length} characters)");
        return true;
    }
}
