using Chartwright.CodeSets.Icd10Pcs;
using Chartwright.CodeSets.Sources;
using Chartwright.Terminology.Content;

namespace Chartwright.CodeSets.Tests.Icd10Pcs;

/// <summary>Made-up tables and lists in the publisher's layouts.</summary>
public sealed class Icd10PcsReaderTests
{
    private const string Tables = """
        <?xml version="1.0" encoding="utf-8"?>
        <ICD10PCS.tabular><version>2031</version><title>made up</title><pcsTable>
        <axis pos="1" values="1"><title>Section</title><label code="0">Sewing</label></axis>
        <axis pos="2" values="1"><title>Body System</title><label code="Q">Cloth</label></axis>
        <axis pos="3" values="1"><title>Operation</title><label code="T">Mending</label><definition>Making whole</definition></axis>
        <pcsRow codes="4">
        <axis pos="4" values="2"><title>Body Part</title><label code="0">Sleeve, Left</label><label code="1">Sleeve, Right</label></axis>
        <axis pos="5" values="2"><title>Approach</title><label code="0">Open</label><label code="X">External</label></axis>
        <axis pos="6" values="1"><title>Device</title><label code="Z">No Device</label></axis>
        <axis pos="7" values="1"><title>Qualifier</title><label code="Z">No Qualifier</label></axis>
        </pcsRow></pcsTable></ICD10PCS.tabular>
        """;

    private static readonly Icd10PcsReader Reader = new();

    [Fact]
    public void Tables_alone_make_a_release()
    {
        var content = Read([TextSource.File("t.xml", Tables)], "FY2031", out var issues);

        Assert.Empty(issues);
        Assert.Equal(["0QT00ZZ", "0QT0XZZ", "0QT10ZZ", "0QT1XZZ"], content.Concepts.Where(c => c.Billable).Select(c => c.Code.ToString()));
        Assert.Equal(["0", "0Q", "0QT"], content.Concepts.Where(c => !c.Billable).Select(c => c.Code.ToString()));
        Assert.Equal("Mending of Sleeve, Left, Open", content.Concepts.Single(c => c.Code.ToString() == "0QT00ZZ").Title);
        Assert.Equal(new DateOnly(2030, 10, 1), content.Manifest.EffectiveFrom);
    }

    [Fact]
    public void A_later_list_cuts_the_tables_to_its_codes_and_names_new_values()
    {
        var october = List(("0QT00ZZ", "Mending of Left Sleeve, Open"), ("0QT0XZZ", "Mending of Left Sleeve, External"), ("0QT10ZZ", "Mending of Right Sleeve, Open"), ("0QT1XZZ", "Mending of Right Sleeve, External"));
        var april = List(
            ("0QT00ZZ", "Mending of Left Sleeve, Open"),
            ("0QT0XZZ", "Mending of Left Sleeve, External"),
            ("0QT10ZZ", "Mending of Right Sleeve, Open"),
            ("0QT2XJZ", "Mending of Collar with Velvet Patch, External"),
            ("0QT2XZ3", "Mending of Collar, External, By Hand"));
        SourceFile[] files = [TextSource.File("t.xml", Tables), TextSource.File("a/icd10pcs_codes_2031.txt", april), TextSource.File("b/icd10pcs_codes_2031.txt", october)];

        Assert.Equal(["FY2031", "FY2031-04"], Reader.Releases(TextSource.Recognized(Reader, files)));
        var before = Read(files, "FY2031", out _);
        var after = Read(files, "FY2031-04", out var issues);

        Assert.Equal(new DateOnly(2031, 3, 31), before.Manifest.EffectiveTo);
        Assert.Equal(4, before.Concepts.Count(c => c.Billable));
        Assert.Equal(5, after.Concepts.Count(c => c.Billable));
        Assert.Equal(["SET-0250", "SET-0251"], issues.Select(i => i.Descriptor.Id).Order(StringComparer.Ordinal));
        var values = after.Tables.SelectMany(t => t.Axes).SelectMany(a => a.Values).ToList();
        Assert.Contains(values, v => v is { Value: '2', Label: "Collar" });
        Assert.Contains(values, v => v is { Value: 'J', Label: "Velvet Patch" });
        Assert.Contains(values, v => v is { Value: '3', Label: "By Hand" });
    }

    [Fact]
    public void Any_set_of_codes_is_cut_into_blocks_that_make_exactly_it()
    {
        var random = new Random(20261124);
        for (var round = 0; round < 200; round++)
        {
            var codes = Enumerable.Range(0, random.Next(1, 60)).Select(_ => $"0QT{random.Next(3)}{random.Next(3)}{random.Next(3)}{random.Next(3)}").Distinct().ToDictionary(c => c, c => new PcsTitle(c, string.Empty), StringComparer.Ordinal);

            var rows = PcsTableRevision.Fit([], codes, new PcsLabels([]));

            Assert.Equal(codes.Keys.Order(StringComparer.Ordinal), rows.SelectMany(PcsHierarchy.Codes).Select(c => c.Code.ToString()).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Addenda_make_the_next_year_of_a_list()
    {
        SourceFile[] files =
        [
            TextSource.File("t.xml", Tables),
            TextSource.File("icd10pcs_codes_addenda_2032.txt", "Add:         0QT20ZZ Mending of Collar, Open\nDelete:      0QT1XZZ Mending of Right Sleeve, External\nRevise from: 0QT10ZZ x\nRevise to:   0QT10ZZ Mending of Best Sleeve, Open\n  4 codes in it\n"),
        ];

        var content = Read(files, "FY2032", out _);

        Assert.Equal(["0QT00ZZ", "0QT0XZZ", "0QT10ZZ", "0QT20ZZ"], content.Concepts.Where(c => c.Billable).Select(c => c.Code.ToString()).Order(StringComparer.Ordinal));
        Assert.Equal("Mending of Best Sleeve, Open", content.Concepts.Single(c => c.Code.ToString() == "0QT10ZZ").Title);
        Assert.True(content.Concepts.Single(c => c.Code.ToString() == "0QT20ZZ").Facts.HasFlag(Terminology.ConceptFacts.New));
    }

    [Theory]
    [InlineData("00001 0QT     0 Cloth, Mending                                               Cloth, Mending\n00002 0QT00ZZ 1 Mend Sle", 2)]
    [InlineData("00001 0QT     1 Cloth, Mending                                               Cloth, Mending\n", 1)]
    public void A_cut_order_file_is_told_with_its_line(string text, int line)
    {
        var error = Assert.Throws<SourceFormatException>(() => Read([TextSource.File("icd10pcs_order_2031.txt", text)], "FY2031", out _));

        Assert.StartsWith($"icd10pcs_order_2031.txt({line}): ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Cut_or_wrong_tables_are_told_with_their_line()
    {
        Assert.Contains("t.xml(", Assert.Throws<SourceFormatException>(() => Read([TextSource.File("t.xml", Tables[..600])], "FY2031", out _)).Message, StringComparison.Ordinal);
        var wrong = Tables.Replace("codes=\"4\"", "codes=\"5\"", StringComparison.Ordinal);
        Assert.StartsWith("t.xml(6): pcsRow says 5", Assert.Throws<SourceFormatException>(() => Read([TextSource.File("t.xml", wrong)], "FY2031", out _)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("00001 A00     0 Cholera                                                      Cholera")]
    [InlineData("A000    Cholera due to something")]
    [InlineData("0016070 0231  10000")]
    [InlineData("Add:         A00.1   Something")]
    [InlineData("<html><body>Not found</body></html>")]
    [InlineData("")]
    public void Foreign_files_are_not_taken(string text) => Assert.Null(Reader.Recognize(TextSource.File("icd10pcs_codes_2031.txt", text)));

    private static string List(params (string Code, string Title)[] codes) => string.Concat(codes.Select(c => $"{c.Code} {c.Title}\r\n"));

    private static ReleaseContent Read(IEnumerable<SourceFile> files, string release, out List<Issue> issues)
    {
        issues = [];
        return Reader.Read(release, TextSource.Recognized(Reader, files), issues);
    }
}
