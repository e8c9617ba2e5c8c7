using System.IO.Compression;
using System.Text;
using Chartwright.CodeSets.Icd10Cm;
using Chartwright.CodeSets.Sources;

namespace Chartwright.CodeSets.Tests.Icd10Cm;

public sealed class ConversionTableFileTests
{
    private static readonly string[] Heading = ["Current code assignment", "Effective", "Previous Code(s) Assignment"];

    [Theory]
    [InlineData("2017", "2017-10-01")]
    [InlineData("45017", "2023-04-01")]
    public void The_effective_cell_is_a_year_or_a_day(string cell, string day) =>
        Assert.Equal(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), Assert.Single(Read([Heading, ["A04.71", cell, "A04.7"]]).Entries).Effective);

    [Theory]
    [InlineData("A04.7", "A047-A047")]
    [InlineData("G56.11 and G56.12", "G5611-G5611 G5612-G5612")]
    [InlineData("C50.919, C50.929", "C50919-C50919 C50929-C50929")]
    [InlineData("H02.101-H02.106; H02.109", "H02101-H02106 H02109-H02109")]
    [InlineData("W45.8XXA", "W458XXA-W458XXA")]
    [InlineData("None", "")]
    public void Previous_codes_may_be_one_several_or_a_range(string cell, string expected)
    {
        var (entries, issues) = Read([Heading, ["A04.71  ", "2017", cell]]);
        Assert.Empty(issues);
        var entry = Assert.Single(entries);
        Assert.Equal("A0471", entry.Current);
        Assert.Equal(expected, string.Join(' ', entry.Previous.Select(p => $"{p.First}-{p.Last}")));
    }

    [Fact]
    public void A_row_not_understood_is_told_with_its_line()
    {
        var (entries, issues) = Read([["A table of the publisher", "", ""], Heading, ["see note", "2017", "A04.7"], ["A04.71", "soon", "A04.7"], ["A04.72", "2017", "to be told"], ["A04.79", "2017", "A04.7"]]);
        Assert.Equal("A0479", Assert.Single(entries).Current);
        Assert.Equal(["c.xlsx(3)", "c.xlsx(4)", "c.xlsx(5)"], issues.Select(i => i.Location));
        Assert.All(issues, i => Assert.Equal(Icd10CmIssues.ConversionRow, i.Descriptor));
    }

    [Fact]
    public void Another_workbook_and_a_damaged_one_are_refused()
    {
        Assert.Contains("no conversion table", Assert.Throws<SourceFormatException>(() => Read([["Code", "Price", "x"]])).Message, StringComparison.Ordinal);
        var whole = Workbook([Heading, ["A04.71", "2017", "A04.7"]]);
        for (var length = 0; length < whole.Length; length += 7)
        {
            var cut = Text.File("c.xlsx", whole.AsSpan(0, length).ToArray());
            Assert.StartsWith("c.xlsx: the workbook is damaged", Assert.Throws<SourceFormatException>(() => ConversionTableFile.Read(cut, [])).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_workbook_is_recognised_by_its_words()
    {
        var file = Text.File("any.xlsx", Workbook([["This FY 2026 (October 1, 2025 Update) Conversion Table", "", ""], Heading, ["A04.71", "2017", "A04.7"]]));
        var found = new Icd10CmReader().Recognize(file);
        Assert.Equal((Icd10CmParts.Conversion, "FY2026"), (found?.Part, found?.Release));
        Assert.Null(new Icd10CmReader().Recognize(Text.File("any.xlsx", Workbook([["Code", "Price", "x"]]))));
    }

    private static (IReadOnlyList<ConversionEntry> Entries, List<Issue> Issues) Read(string[][] rows)
    {
        var issues = new List<Issue>();
        return (ConversionTableFile.Read(Text.File("c.xlsx", Workbook(rows)), issues), issues);
    }

    // The smallest workbook: one sheet, all cells shared strings, digits as numbers.
    private static byte[] Workbook(string[][] rows)
    {
        var strings = rows.SelectMany(r => r).Distinct(StringComparer.Ordinal).ToList();
        var sheet = string.Concat(rows.Select((row, r) => $"<row r=\"{r + 1}\">{string.Concat(row.Select((cell, c) => Cell($"{(char)('A' + c)}{r + 1}", cell)))}</row>"));
        const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string Package = "http://schemas.openxmlformats.org/package/2006";
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add("[Content_Types].xml", $"<Types xmlns=\"{Package}/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>");
            Add("_rels/.rels", $"<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"r1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Add("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            Add("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"r1\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"{Relations}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>");
            Add("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{string.Concat(strings.Select(s => $"<si><t>{s}</t></si>"))}</sst>");
            Add("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{Main}\"><sheetData>{sheet}</sheetData></worksheet>");

            void Add(string name, string content)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
                writer.Write(content);
            }
        }

        return stream.ToArray();

        string Cell(string place, string cell) =>
            int.TryParse(cell, out _) ? $"<c r=\"{place}\"><v>{cell}</v></c>" : $"<c r=\"{place}\" t=\"s\"><v>{strings.IndexOf(cell)}</v></c>";
    }
}
