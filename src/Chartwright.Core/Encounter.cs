using System.Collections.Immutable;
using System.Text;

namespace Chartwright;

/// <summary>One visit or stay with what decides its coding.</summary>
[ContainsPhi]
public sealed record Encounter
{
    /// <summary>Identifier.</summary>
    public required string Id { get; init; }

    /// <summary>Where the patient was.</summary>
    public EncounterKind Kind { get; init; }

    /// <summary>Whose bill.</summary>
    public ClaimSide Side { get; init; }

    /// <summary>Discharge date for inpatients, service date otherwise.</summary>
    public required ServiceDate Date { get; init; }

    /// <summary>Sex, where given.</summary>
    public Sex Sex { get; init; }

    /// <summary>Birth date, where given.</summary>
    public DateOnly? BirthDate { get; init; }

    /// <summary>Documents in the order of the record.</summary>
    public ImmutableArray<Document> Documents { get; init; } = [];

    /// <summary>A facility's inpatient stay: coded under guideline sections II and III with POA; all else follows section IV.</summary>
    public bool IsFacilityStay => Kind == EncounterKind.Inpatient && Side == ClaimSide.Facility;

    /// <summary>Age in whole years on <see cref="Date"/>, null without birth date or when born later.</summary>
    public int? AgeYears
    {
        get
        {
            if (BirthDate is not { } born || born > Date.Day)
            {
                return null;
            }

            var years = Date.Day.Year - born.Year;
            return born.AddYears(years) > Date.Day ? years - 1 : years;
        }
    }

    /// <summary>The side that bills such an encounter when nobody says: professional for office, home, ambulance and supplier.</summary>
    public static ClaimSide DefaultSide(EncounterKind kind) =>
        kind is EncounterKind.Office or EncounterKind.Home or EncounterKind.Ambulance or EncounterKind.Supplier ? ClaimSide.Professional : ClaimSide.Facility;

    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append($"Id = {Id}, Kind = {Kind}, Side = {Side}, Documents = {Documents.Length}");
        return true;
    }
}
