using System.Text;

namespace Chartwright.Application.Coding;

/// <summary>One record to code, as the doors take it.</summary>
[ContainsPhi]
public sealed record CodeRequest
{
    /// <summary>Identifier given back with the answer.</summary>
    public required string Id { get; init; }

    /// <summary>Text of the note.</summary>
    public required string Text { get; init; }

    /// <summary>Where the patient was; null for the caller's default.</summary>
    public EncounterKind? Setting { get; init; }

    /// <summary>Whose bill; null for the setting's default.</summary>
    public ClaimSide? Side { get; init; }

    /// <summary>Date of discharge or service; null when not given.</summary>
    public ServiceDate? Date { get; init; }

    /// <summary>Sex.</summary>
    public Sex? Sex { get; init; }

    /// <summary>Birth date.</summary>
    public DateOnly? BirthDate { get; init; }

    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append($"Id = {Id}, Text = ({Text.Length} characters)");
        return true;
    }
}
