using Chartwright.Terminology;
using Chartwright.Terminology.Content;
using Chartwright.Terminology.Packs;
using Chartwright.Testing;

namespace Chartwright.CodingRules.Tests;

/// <summary>A made-up release in ICD-10-CM's shape, large enough for the walk.</summary>
public sealed class SmallRelease : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SmallRelease()
    {
        var path = _folder.File("small.cwpack");
        PackWriter.Write(Content(), path);
        Release = CodeSystemRelease.Open(path);
    }

    public CodeSystemRelease Release { get; }

    public void Dispose()
    {
        Release.Dispose();
        _folder.Dispose();
    }

    private static ReleaseContent Content() => new()
    {
        Manifest = new PackManifest { System = "icd10cm", Release = "FY2026", Edition = "core", Publisher = "test", EffectiveFrom = new DateOnly(2025, 10, 1), EffectiveTo = new DateOnly(2026, 9, 30) },
        Concepts =
        [
            Row("E11", "Type 2 diabetes"),
            Row("E1122", "Type 2 diabetes with chronic kidney disease", "E11", true),
            Row("E119", "Type 2 diabetes without complications", "E11", true),
            Row("I10", "Hypertension", "", true),
            Row("I11", "Hypertensive heart disease"),
            Row("I110", "Hypertensive heart disease with heart failure", "I11", true),
            Row("I12", "Hypertensive kidney disease"),
            Row("I129", "Hypertensive kidney disease, stage 1 to 4", "I12", true),
            Row("I50", "Heart failure", notes: [new(NoteKind.CodeFirst, "heart failure due to hypertension (I11.0)")]),
            Row("I509", "Heart failure, unspecified", "I50", true),
            Row("I502", "Systolic heart failure", "I50"),
            Row("I5020", "Unspecified systolic heart failure", "I502", true),
            Row("I5023", "Acute on chronic systolic heart failure", "I502", true),
            Row("M25", "Other joint disorder"),
            Row("M2556", "Pain in knee", "M25"),
            Row("M25561", "Pain in right knee", "M2556", true),
            Row("M25562", "Pain in left knee", "M2556", true),
            Row("M25569", "Pain in unspecified knee", "M2556", true),
            Row("N18", "Chronic kidney disease"),
            Row("N1830", "Chronic kidney disease, stage 3 unspecified", "N18", true),
            Row("N1832", "Chronic kidney disease, stage 3b", "N18", true),
            Row("N189", "Chronic kidney disease, unspecified", "N18", true),
            Row("R05", "Cough", "", true),
            Row("J18", "Pneumonia", notes: [new(NoteKind.Excludes1, "pneumonia of the newborn (P23.0)"), new(NoteKind.Excludes1, "influenza with pneumonia (J10.0-)")]),
            Row("J189", "Pneumonia, unspecified organism", "J18", true),
            Row("J10", "Influenza"),
            Row("J1000", "Influenza with pneumonia", "J10", true),
            Row("S52", "Fracture of forearm"),
            Row("S525", "Fracture of lower end of radius", "S52"),
            Row("S52501", "Fracture of lower end of right radius", "S525"),
            Row("S52501A", "Fracture of lower end of right radius, initial encounter", "S52501", true, ConceptFacts.SeventhCharacterExpanded),
            Row("S52501B", "Fracture of lower end of right radius, initial encounter, open", "S52501", true, ConceptFacts.SeventhCharacterExpanded),
            Row("S52501D", "Fracture of lower end of right radius, subsequent encounter", "S52501", true, ConceptFacts.SeventhCharacterExpanded),
            Row("S52501S", "Fracture of lower end of right radius, sequela", "S52501", true, ConceptFacts.SeventhCharacterExpanded),
            Row("W19", "Fall"),
            Row("W19XXXA", "Fall, initial encounter", "W19", true, ConceptFacts.PoaExempt),
            Row("Z00", "Examination", "", true, ConceptFacts.PoaExempt),
            Row("O80", "Delivery", "", true, ConceptFacts.FemaleOnly),
        ],
    };

    private static ConceptRow Row(string code, string title, string parent = "", bool billable = false, ConceptFacts facts = ConceptFacts.None, params NoteRow[] notes) => new()
    {
        Code = CodeValue.Parse(code),
        Title = title,
        Parent = parent.Length == 0 ? default : CodeValue.Parse(parent),
        Billable = billable,
        Facts = facts,
        Notes = [.. notes],
    };
}
