namespace Chartwright.Application.Coding;

/// <summary>What holds for every record that does not say otherwise.</summary>
public sealed record CodeDefaults
{
    /// <summary>Where the patient was.</summary>
    public EncounterKind Setting { get; init; } = EncounterKind.Outpatient;

    /// <summary>Whose bill; null for the setting's default.</summary>
    public ClaimSide? Side { get; init; }

    /// <summary>Date given as an option; null for none.</summary>
    public ServiceDate? Date { get; init; }

    /// <summary>The day taken when no date is given at all.</summary>
    public required ServiceDate Today { get; init; }

    /// <summary>Sex.</summary>
    public Sex Sex { get; init; }

    /// <summary>Birth date.</summary>
    public DateOnly? BirthDate { get; init; }

    /// <summary>What the codes are for.</summary>
    public CodingPurpose Purpose { get; init; }

    /// <summary><c>official</c> or <c>core</c> to insist on one; null for the official one of the date, else core.</summary>
    public string? Edition { get; init; }
}
