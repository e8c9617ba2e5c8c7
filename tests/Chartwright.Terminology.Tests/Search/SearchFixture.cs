using Chartwright.Terminology.Content;
using Chartwright.Terminology.Packs;
using Chartwright.Terminology.Search;
using Chartwright.Testing;

namespace Chartwright.Terminology.Tests.Search;

/// <summary>A small made-up code system with what search must tell apart.</summary>
public sealed class SearchFixture : IDisposable
{
    private const string Words = "form\tmeans\tkind\tnear\tnote\nfx\tfracture\tabbrev\t\t\nlt\tleft\tabbrev\t\t\nrt\tright\tabbrev\t\t\nhi sugar\thyperglycemia\tlay\t\t\ndm\tdiabetes mellitus\tabbrev\t\t\nkidney\trenal\tsynonym\t\t\nms\tmarble sickness\tabbrev\t\t\nms\tmoon stroke\tabbrev\tmoon\t\n";

    private readonly TemporaryFolder _folder = new();

    public SearchFixture()
    {
        Release = Open(Content(), "made-up");
        Other = Open(OtherContent(), "other");
        Terms = SearchTerms.FromText(
            new("words.tsv", Words),
            new("made.tsv", "term\tindex\tcode\tnote\nsnapped arm\tFracture, arm\tS52.5-\t\n"),
            new("common.tsv", "system\toften\tcodes\nicd10cm\t3\tE11.9\n"));
        Search = new ConceptSearch([SearchIndex.OpenOrBuild(Release, Terms), SearchIndex.OpenOrBuild(Other, Terms)]);
    }

    public CodeSystemRelease Release { get; }

    public CodeSystemRelease Other { get; }

    public SearchTerms Terms { get; }

    public ConceptSearch Search { get; }

    public static ReleaseContent Content(string release = "FY2026") => new()
    {
        Manifest = new PackManifest { System = "icd10cm", Release = release, Edition = "official", Publisher = "Made up", EffectiveFrom = new DateOnly(2025, 10, 1), EffectiveTo = new DateOnly(2026, 9, 30) },
        Concepts =
        [
            Row("CH04", "Sweet blood and weight", kind: ConceptKind.Chapter),
            Row("E11", "Diabetes mellitus", "CH04"),
            Row("E119", "Diabetes mellitus without complications", "E11", true),
            Row("E1165", "Diabetes mellitus with hyperglycemia", "E11", true, "Diabetes out of control"),
            Row("E1110", "Diabetes mellitus with ketoacidosis without coma", "E11", true),
            Row("E1111", "Diabetes mellitus with ketoacidosis with coma", "E11", true),
            Row("Z833", "Family history of diabetes mellitus", billable: true),
            Row("CH19", "Injuries", kind: ConceptKind.Chapter),
            Row("S52", "Fracture of forearm", "CH19"),
            Row("S525", "Fracture of lower end of radius", "S52"),
            Row("S52501", "Fracture of lower end of right radius", "S525"),
            Row("S52501A", "Fracture of lower end of right radius, initial encounter", "S52501", true),
            Row("S52501D", "Fracture of lower end of right radius, subsequent encounter", "S52501", true),
            Row("S52501S", "Fracture of lower end of right radius, sequela", "S52501", true),
            Row("S52502", "Fracture of lower end of left radius", "S525"),
            Row("S52502A", "Fracture of lower end of left radius, initial encounter", "S52502", true),
            Row("S52502D", "Fracture of lower end of left radius, subsequent encounter", "S52502", true),
            Row("S52509", "Fracture of lower end of unspecified radius", "S525"),
            Row("S52509A", "Fracture of lower end of unspecified radius, initial encounter", "S52509", true),
            Row("N19", "Unspecified renal failure", billable: true),
            Row("J180", "Bronchopneumonia", billable: true),
            Row("J189", "Pneumonia, unspecified organism", billable: true),
            Row("Q900", "Marble sickness", billable: true) with { ValidFrom = new DateOnly(2026, 4, 1) },
            Row("Q901", "Moon stroke", billable: true),
        ],
        Index =
        [
            new IndexRow { Level = 0, Title = "Diabetes, diabetic", Nonessential = "(sweet)", Code = "E11.9" },
            new IndexRow { Level = 0, Title = "Break", See = "Fracture" },
            new IndexRow { Level = 0, Title = "Fracture, pathological", Code = "S52.509A" },
            new IndexRow { Level = 1, Title = "Colles", Code = "S52.5-" },
            new IndexRow { Level = 0, Title = "Inflammation", Code = "N19" },
            new IndexRow { Level = 1, Title = "lung", See = "Pneumonia" },
            new IndexRow { Level = 0, Title = "Pneumonia", Code = "J18.9" },
        ],
    };

    public void Dispose()
    {
        Release.Dispose();
        Other.Dispose();
        _folder.Dispose();
    }

    public CodeSystemRelease Open(ReleaseContent content, string name)
    {
        var path = _folder.File($"{name}.cwpack");
        PackWriter.Write(content, path);
        return CodeSystemRelease.Open(path);
    }

    private static ReleaseContent OtherContent() => new()
    {
        Manifest = new PackManifest { System = "hcpcs", Release = "2026-01", Edition = "core", Publisher = "Made up", EffectiveFrom = new DateOnly(2026, 1, 1) },
        Concepts = [Row("E0112", "Crutches of wood for a fracture", billable: true), Row("A4253", "Diabetes test strips", billable: true)],
    };

    private static ConceptRow Row(string code, string title, string parent = "", bool billable = false, params string[] inclusionTerms) => new()
    {
        Code = CodeValue.Parse(code),
        Title = title,
        Parent = parent.Length == 0 ? default : CodeValue.Parse(parent),
        Billable = billable,
        Notes = [.. inclusionTerms.Select(t => new NoteRow(NoteKind.InclusionTerm, t))],
    };

    private static ConceptRow Row(string code, string title, ConceptKind kind) => new() { Code = CodeValue.Parse(code), Title = title, Kind = kind };
}
