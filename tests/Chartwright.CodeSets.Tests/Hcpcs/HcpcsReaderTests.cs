using Chartwright.CodeSets.Hcpcs;
using Chartwright.CodeSets.Sources;
using Chartwright.Terminology;
using Chartwright.Terminology.Content;
using Chartwright.Testing;

namespace Chartwright.CodeSets.Tests.Hcpcs;

public sealed class HcpcsReaderTests
{
    private static readonly HcpcsReader Reader = new();

    [Fact]
    public void The_quarterly_list_holds_its_codes_and_modifiers()
    {
        var content = Read("2026-01", TestData.Source("hcpcs"), out var issues);

        Assert.Empty(issues);
        Assert.Equal(8623, content.Concepts.Count(c => c.Billable));
        Assert.Equal(383, content.Concepts.Count(c => c.Kind == ConceptKind.Modifier));
        Assert.Equal(new DateOnly(2026, 1, 1), content.Manifest.EffectiveFrom);
        Assert.Null(content.Manifest.EffectiveTo);
        var ended = content.Concepts.Single(c => c.Code.ToString() == "A4397");
        Assert.Equal(new DateOnly(2021, 12, 31), ended.ValidTo);
        Assert.Contains(new PropertyRow("coverage", "D"), ended.Properties);
        Assert.Contains(ended.Properties, p => p is { Name: "action", Value: "N" });
        Assert.Equal(ConceptKind.Chapter, content.Concepts.Single(c => c.Code == ended.Parent).Kind);
    }

    [Fact]
    public void Text_and_workbook_of_one_release_say_the_same()
    {
        var files = SourceFolder.List(TestData.Source("hcpcs/2019-Alpha-Numeric-HCPCS-File.zip")).Where(f => f.Name.Contains("CONTR_ANWEB", StringComparison.Ordinal)).ToList();
        var text = TextSource.Recognized(Reader, files.Where(f => f.Name.EndsWith(".txt", StringComparison.Ordinal)));
        var workbook = TextSource.Recognized(Reader, files.Where(f => f.Name.EndsWith(".xlsx", StringComparison.Ordinal)));

        var fromText = Reader.Read("2019-01", text, []).Concepts;
        var fromWorkbook = Reader.Read("2019-01", workbook, []).Concepts.ToDictionary(c => c.Code);

        Assert.Equal(6440, fromText.Count(c => c.Billable));
        Assert.Equal(360, fromText.Count(c => c.Kind == ConceptKind.Modifier));
        Assert.Equal(fromText.Count, fromWorkbook.Count);
        Assert.All(fromText, c =>
        {
            var other = fromWorkbook[c.Code];
            Assert.Equal(Letters(other.Title), Letters(c.Title));
            Assert.Equal(other.ShortTitle, c.ShortTitle);
            Assert.Equal(other.ValidTo, c.ValidTo);

            // The workbook of 2019 leaves some effective dates out.
            Assert.Equal(other.Properties.Where(p => p.Name is "coverage" or "action" or "added" or "asc" or "tos" or "pricing" or "betos"), c.Properties.Where(p => p.Name is "coverage" or "action" or "added" or "asc" or "tos" or "pricing" or "betos"));
        });
    }

    [Fact]
    public void Releases_lie_side_by_side_and_end_with_their_year()
    {
        var sources = TextSource.Folder(Reader, TestData.Source("hcpcs"));

        Assert.Equal(["2019-01", "2020-10", "2026-01"], Reader.Releases(sources));
        Assert.Equal(new DateOnly(2019, 12, 31), Reader.Read("2019-01", sources, []).Manifest.EffectiveTo);
        var october = Reader.Read("2020-10", sources, []);
        Assert.Equal(new DateOnly(2020, 12, 31), october.Manifest.EffectiveTo);
        Assert.True(october.Concepts.Count > 7000);
    }

    [Fact]
    public void Long_texts_go_on_over_records()
    {
        var text = Record("A9999", '3', "Made-up thing for a", "Made-up", "20200101", "20311231") + "\r\n" + Record("A9999", '4', "made-up purpose") + "\r\n" + Record("ZZ", '7', "Made-up modifier", "Mod") + "\r\n";
        var content = Reader.Read("2031-01", TextSource.Recognized(Reader, TextSource.File("HCPC2031_CONTR_ANWEB.txt", "Some words first\r\n" + text)), []);

        var code = content.Concepts.Single(c => c.Billable);
        Assert.Equal("Made-up thing for a made-up purpose", code.Title);
        Assert.Equal(new DateOnly(2031, 12, 31), code.ValidTo);
        Assert.Equal("ZZ", content.Concepts.Single(c => c.Kind == ConceptKind.Modifier).Code.ToString());
    }

    [Theory]
    [InlineData(200, "(2): has 200 characters")]
    [InlineData(5, "(2): is not a record")]
    public void A_cut_text_is_told_with_its_line(int length, string message)
    {
        var text = Record("A9999", '3', "Made-up") + "\n" + Record("A9998", '3', "Cut")[..length];
        var sources = TextSource.Recognized(Reader, TextSource.File("HCPC2031.txt", text));

        Assert.Contains("HCPC2031.txt" + message, Assert.Throws<SourceFormatException>(() => Reader.Read("2031-01", sources, [])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cut_list_is_told_with_its_file()
    {
        var sources = TextSource.Recognized(Reader, TextSource.File("hcpcs_2031_jan.json", "[{\"code\":\"A9999\",\"desc\":\"x\",\"shortDesc\":\"x\"},\n{\"code\":\"A99"));

        Assert.StartsWith("hcpcs_2031_jan.json(2): ", Assert.Throws<SourceFormatException>(() => Reader.Read("2031-01", sources, [])).Message, StringComparison.Ordinal);
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static string Record(string code, char kind, string text, string shortText = "", string added = "", string ended = "") =>
        (code.PadLeft(5) + "00100" + kind + text.PadRight(80) + shortText.PadRight(28)).PadRight(229).PadRight(268) + added.PadRight(8) + added.PadRight(8) + ended.PadRight(8) + "N".PadRight(28);

    private static ReleaseContent Read(string release, string path, out List<Issue> issues)
    {
        issues = [];
        return Reader.Read(release, TextSource.Folder(Reader, path), issues);
    }
}
