using Chartwright.Terminology.Content;

namespace Chartwright.Terminology.Tests;

/// <summary>A small made-up release with every kind of row.</summary>
internal static class MadeUpRelease
{
    public static ReleaseContent Content(string release = "FY2026", string edition = "official", int year = 2026) => new()
    {
        Manifest = new PackManifest
        {
            System = "icd10cm",
            Release = release,
            Edition = edition,
            Publisher = "Made up",
            EffectiveFrom = new DateOnly(year - 1, 10, 1),
            EffectiveTo = new DateOnly(year, 9, 30),
            Sources = [new PackSource("order.txt", 3, "00")],
        },
        Concepts =
        [
            Row("CH09", "Circulation", kind: ConceptKind.Chapter, notes: [new(NoteKind.Excludes2, "things of pregnancy (O00-O9A)")]),
            Row("I30-I5A", "Other heart", "CH09", ConceptKind.Block),
            Row("I50", "Weak heart", "I30-I5A", notes: [new(NoteKind.CodeFirst, "what caused it"), new(NoteKind.InclusionTerm, "only here")]),
            Row("I509", "Weak heart, not further said", "I50", billable: true),
            Row("I501", "Weak left heart", "I50", billable: true),
            Row("S52", "Broken forearm", notes: [new(NoteKind.SeventhCharacter, "A\tfirst"), new(NoteKind.SeventhCharacter, "D\tlater")]),
            Row("S525", "Broken lower radius", "S52"),
            Row("S525XXA", "Broken lower radius, first", "S525", billable: true) with { ValidTo = new DateOnly(year, 3, 31), Facts = ConceptFacts.SeventhCharacterExpanded, Properties = [new("colour", "blue")] },
        ],
        Index =
        [
            new IndexRow { Level = 0, Title = "Failure, failed", Code = "R69" },
            new IndexRow { Level = 1, Title = "heart", Nonessential = "(sudden)", Code = "I50.9" },
            new IndexRow { Level = 2, Title = "left", Code = "I50.1" },
            new IndexRow { Level = 1, Title = "kidney", See = "Disease, kidney" },
            new IndexRow { Kind = IndexKind.Neoplasm, Level = 0, Title = "breast", Cells = ["C50.9-", "C79.81", "D05.9-", "D24.-", "D48.6-", "D49.3"] },
        ],
        Maps = [new MapRow("gem", CodeSystemId.Icd9Cm, CodeValue.Parse("I50.9"), CodeValue.Parse("428.0"), "10000"), new MapRow("gem", CodeSystemId.Icd9Cm, CodeValue.Parse("I50.1"), default, "11000")],
        Tables =
        [
            new CodeTableRow { Prefix = "0DT", Fixed = [new("Section", '0', "Surgery")], Axes = [new("Body part", [new("Body part", 'J', "Appendix")])] },
        ],
        Citations = [new CitationRow("I.A.12.a", "Excludes1", 11)],
    };

    private static ConceptRow Row(string code, string title, string parent = "", ConceptKind kind = ConceptKind.Code, bool billable = false, params NoteRow[] notes) => new()
    {
        Code = CodeValue.Parse(code),
        Title = title,
        Parent = parent.Length == 0 ? default : CodeValue.Parse(parent),
        Kind = kind,
        Billable = billable,
        Notes = [.. notes],
    };
}
