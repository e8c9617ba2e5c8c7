using Chartwright.CodeSets.Icd10Pcs;
using Chartwright.CodeSets.Sources;
using Chartwright.Terminology;
using Chartwright.Terminology.Content;
using Chartwright.Testing;

namespace Chartwright.CodeSets.Tests.Icd10Pcs;

/// <summary>The publisher's own files: every code of the lists, both ways.</summary>
public sealed class Icd10PcsProofTests
{
    private static readonly Icd10PcsReader Reader = new();
    private static readonly Lazy<List<RecognizedSource>> Sources = new(() => TextSource.Folder(Reader, TestData.Source("icd10pcs")));

    [Theory]
    [InlineData("FY2026", 79115, "2025-10-01", "2026-03-31")]
    [InlineData("FY2026-04", 79193, "2026-04-01", "2026-09-30")]
    [InlineData("FY2027", 79256, "2026-10-01", null)]
    public void The_product_of_the_tables_is_the_code_list(string release, int count, string from, string? to)
    {
        _ = TestData.Source("icd10pcs");
        var issues = new List<Issue>();
        var content = Reader.Read(release, Sources.Value, issues);

        var listed = content.Concepts.Where(c => c.Billable).Select(c => c.Code.ToString()).ToHashSet(StringComparer.Ordinal);
        var made = content.Tables.SelectMany(Product).ToList();
        Assert.Equal(count, listed.Count);
        Assert.Equal(count, made.Count);
        Assert.Empty(made.Except(listed));
        Assert.Empty(listed.Except(made));
        Assert.Equal(DateOnly.Parse(from, null), content.Manifest.EffectiveFrom);
        Assert.Equal(to is null ? null : DateOnly.Parse(to, null), content.Manifest.EffectiveTo);
        Assert.DoesNotContain(issues, i => i.Descriptor.Severity >= IssueSeverity.Warning);
        Assert.All(content.Tables, t => Assert.All(t.Axes, a => Assert.All(a.Values, v => Assert.NotEqual(string.Empty, v.Label))));
        foreach (var issue in issues)
        {
            TestContext.Current.TestOutputHelper?.WriteLine(issue.ToString());
        }
    }

    [Fact]
    public void The_codes_are_those_of_the_order_file_read_by_another_way()
    {
        var order = SourceFolder.List(TestData.Source("icd10pcs")).Single(f => f.Name.EndsWith("Oct2025.zip/icd10pcs_order_2026.txt", StringComparison.Ordinal));
        var lines = System.Text.Encoding.ASCII.GetString(order.Bytes).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var codes = lines.Where(l => l[14] == '1').ToDictionary(l => l.Substring(6, 7), l => l[77..], StringComparer.Ordinal);

        var content = Reader.Read("FY2026", Sources.Value, []);

        Assert.Equal(79115, codes.Count);
        var read = content.Concepts.Where(c => c.Billable).ToDictionary(c => c.Code.ToString(), c => c.Title, StringComparer.Ordinal);
        Assert.Equal(codes, read);
    }

    [Fact]
    public void Every_concept_has_its_parents_and_every_release_is_found()
    {
        _ = TestData.Source("icd10pcs");
        Assert.Equal(["FY2026", "FY2026-04", "FY2027"], Reader.Releases(Sources.Value));

        var content = Reader.Read("FY2026-04", Sources.Value, []);
        var known = content.Concepts.Select(c => c.Code).ToHashSet();
        Assert.All(content.Concepts, c => Assert.True(c.Parent.IsEmpty ? c.Kind == ConceptKind.Chapter : known.Contains(c.Parent), c.Code.ToString()));
        Assert.Equal("FY2026", content.Manifest.NotesFrom);

        var table = content.Concepts.Single(c => c.Code.ToString() == "0DT");
        Assert.False(table.Billable);
        Assert.Contains(table.Notes, n => n.Kind == NoteKind.Definition);
        Assert.Contains(content.Concepts.Single(c => c.Code.ToString() == "0F").Notes, n => n.Kind == NoteKind.InclusionTerm && n.Text.StartsWith("Ampulla of Vater: ", StringComparison.Ordinal));
        Assert.True(content.Concepts.Single(c => c.Code.ToString() == "02HM3JZ").Facts.HasFlag(ConceptFacts.New));
        Assert.Equal("Ventricular Septum", content.Tables.Where(t => t.Prefix == "02H").SelectMany(t => t.Axes[0].Values).First(v => v.Value == 'M').Label);
    }

    [Fact]
    public void Index_references_lead_to_codes_and_conversions_are_dated()
    {
        _ = TestData.Source("icd10pcs");
        var issues = new List<Issue>();
        var content = Reader.Read("FY2026", Sources.Value, issues);

        Assert.Contains(issues, i => i.Descriptor.Id == "SET-0252");
        Assert.True(content.Index.Count > 24_000);
        Assert.Contains(content.Index, r => r is { Level: 0, Title: "Abdominohysterectomy", See: "Resection, Uterus", Code: "0UT9-" });
        Assert.Contains(content.Index, r => r is { Level: 0, Title: "Abdominal aortic plexus", See: "use Abdominal Sympathetic Nerve" });
        Assert.All(content.Index, r => Assert.InRange(r.Level, 0, 9));
        Assert.Contains(content.Maps, m => m is { Flags: "2018-10-01 Deleted" } && m.Source.ToString() == "0370046" && m.Target.ToString() == "037004Z");
        Assert.Contains(content.Maps, m => m is { Flags: "2018-10-01 New" } && m.Source.ToString() == "001607A" && m.Target.ToString() == "00H60YZ");
        Assert.DoesNotContain(content.Maps, m => m.Source.ToString() == "NOPCS" || m.Target.ToString() == "NOPCS");
    }

    private static IEnumerable<string> Product(CodeTableRow row) =>
        row.Axes.Aggregate((IEnumerable<string>)[row.Prefix], (stems, axis) => stems.SelectMany(s => axis.Values.Select(v => s + v.Value)));
}
