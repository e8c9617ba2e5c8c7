using Chartwright.CodeSets.Core;
using Chartwright.Terminology;
using Chartwright.Terminology.Content;

namespace Chartwright.CodeSets.Tests.Core;

public sealed class CoreIcd10CmReaderTests
{
    private const string Axes = "axis\tkind\tvalue\twords\nside12\tside\t1\tright\nside12\tside\t2\tleft\nside129\tside\t1\tright\nside129\tside\t2\tleft\nside129\tside\t9\tside not stated\n"
        + "eps-ads\tepisode\tA\tinitial encounter\neps-ads\tepisode\tD\tsubsequent encounter\neps-ads\tepisode\tS\tsequela\nlong\tcontrol\t11\ta\n"
        + "four\tintent\t1\ta\nfour\tintent\t2\tb\nfour\tintent\t3\tc\nfour\tintent\t4\td\nsix\tintent\t1\ta\nsix\tintent\t2\tb\nsix\tintent\t3\tc\nsix\tintent\t4\td\nsix\tintent\t5\te\nsix\tintent\t6\tf\n"
        + "puerp\ttrimester\t11\tfirst\npuerp\ttrimester\t12\tsecond\npuerp\ttrimester\t2\tin childbirth\n";

    private const string Chapters = "code\ttitle\tfrom\tto\nCH09\tHeart\tI00\tI99\nCH19\tInjuries\tS00\tT88\nI10-I1A\tPressure\tI10\tI1A\n";

    [Fact]
    public void Axes_multiply_out_to_billable_codes_with_headers_on_the_way()
    {
        var content = Read("S52.-\tBroken forearm\t\t\nS52.50\tBroken lower end of {side} radius\tside129 eps-ads\tincl=Colles|Smith\n", out var issues);

        Assert.Empty(issues);
        Assert.Equal(9, content.Concepts.Count(c => c.Billable));
        Assert.Equal("Broken lower end of right radius, initial encounter", Find(content, "S52501A").Title);
        Assert.Equal("Broken lower end of radius, side not stated, sequela", Find(content, "S52509S").Title);
        Assert.Equal("Broken lower end of left radius", Find(content, "S52502").Title);
        Assert.False(Find(content, "S52502").Billable);
        Assert.Equal("S52502", Find(content, "S52502D").Parent.ToString());
        Assert.Equal("S5250", Find(content, "S52502").Parent.ToString());
        Assert.Equal("S52", Find(content, "S5250").Parent.ToString());
        Assert.Equal("CH19", Find(content, "S52").Parent.ToString());
        Assert.Equal(["Colles", "Smith"], Find(content, "S5250").Notes.Where(n => n.Kind == NoteKind.InclusionTerm).Select(n => n.Text));
        Assert.Contains(new NoteRow(NoteKind.SeventhCharacter, "D\tsubsequent encounter"), Find(content, "S5250").Notes);
        Assert.True(Find(content, "S52501A").Facts.HasFlag(ConceptFacts.SeventhCharacterExpanded));
    }

    [Theory]
    [InlineData("S09.-\tHead\t\t\nS09.90\tInjury of head\teps-ads\t", "S0990XA")]
    [InlineData("T15.-\tEye\t\t\nT15.0\tForeign body in {side} cornea\tside12 eps-ads\t", "T1501XS")]
    [InlineData("T14\tInjury\teps-ads\t", "T14XXXD")]
    public void X_stands_in_the_positions_before_the_seventh(string rows, string code)
    {
        var content = Read(rows + "\n", out var issues);

        Assert.Empty(issues);
        Assert.True(Find(content, code).Billable);
        Assert.DoesNotContain(content.Concepts, c => c.Code.ToString().EndsWith('X'));
    }

    [Fact]
    public void Values_of_two_characters_have_a_header_between()
    {
        var content = Read("T14.-\tx\t\t\nT14.4\tHeart trouble\tpuerp\t\nS08.-\ty\t\t\nS08.37\tResolved\tside12 eps-ads\t\nS08.38X\tOther\teps-ads\t\n", out var issues);

        Assert.Empty(issues);
        Assert.Equal("T1441", Find(content, "T14411").Parent.ToString());
        Assert.Equal("Heart trouble, first / second", Find(content, "T1441").Title);
        Assert.Equal("T144", Find(content, "T1442").Parent.ToString());
        Assert.DoesNotContain(content.Concepts, c => c.Code.ToString() == "S0838X");
        Assert.Equal("S0838", Find(content, "S0838XA").Parent.ToString());
    }

    [Fact]
    public void Facts_become_notes_flags_and_dates()
    {
        var content = Read("I10\tHigh blood pressure\t\tincl=HTN|hypertension; sex=F; age=adult; poa=exempt; manifestation\nI11.-\tHeart\t\tx1=I10,I20-I25; x2=I12.-; first=I10; add=I13; also=I15.-; to=2026-09-30\nI11.9\tHeart\t\tfrom=2026-04-01\n", out var issues);

        Assert.Empty(issues);
        var plain = Find(content, "I10");
        Assert.Equal(ConceptFacts.FemaleOnly | ConceptFacts.Adult | ConceptFacts.PoaExempt | ConceptFacts.Manifestation, plain.Facts);
        Assert.Equal("I10-I1A", plain.Parent.ToString());
        Assert.Equal("CH09", Find(content, "I10-I1A").Parent.ToString());
        Assert.Equal(
            [new(NoteKind.Excludes1, "High blood pressure (I10)"), new(NoteKind.Excludes1, "I20-I25"), new(NoteKind.Excludes2, "I12.-"), new(NoteKind.CodeFirst, "High blood pressure (I10)"), new(NoteKind.UseAdditionalCode, "I13"), new(NoteKind.CodeAlso, "I15.-")],
            Find(content, "I11").Notes);
        Assert.Equal(new DateOnly(2026, 4, 1), Find(content, "I119").ValidFrom);
    }

    [Fact]
    public void Rows_stand_in_the_releases_of_their_dates()
    {
        const string Rows = "I11\tOld whole\t\tto=2026-09-30\nI11.-\tNew parts\t\tfrom=2026-10-01\nI11.0\tNew part\t\tfrom=2026-10-01\n";

        var before = Read(Rows, out var issuesBefore);
        var after = Read(Rows, out var issuesAfter, "FY2027");

        Assert.Empty(issuesBefore);
        Assert.Empty(issuesAfter);
        Assert.True(Find(before, "I11").Billable);
        Assert.Null(Find(before, "I11").ValidTo);
        Assert.DoesNotContain(before.Concepts, c => c.Code.ToString() == "I110");
        Assert.False(Find(after, "I11").Billable);
        Assert.True(Find(after, "I110").Billable);
        Assert.Equal(new DateOnly(2026, 9, 30), before.Manifest.EffectiveTo);
        Assert.Null(after.Manifest.EffectiveTo);
        Assert.Equal("core", after.Manifest.Edition);
    }

    [Theory]
    [InlineData("I10\tx\t\t\textra", "SET-0201")]
    [InlineData("I1.0\tx\t\t", "SET-0202")]
    [InlineData("I10\tx\tside77\t", "SET-0203")]
    [InlineData("I10.123\tx\tside12 long\t", "SET-0204")]
    [InlineData("S09.-\tx\tside12\t", "SET-0204")]
    [InlineData("S09.90\tx\teps-ads side12\t", "SET-0204")]
    [InlineData("S09.90\tx {eye}\tside12\t", "SET-0205")]
    [InlineData("I10\tx\t\tx9=I11", "SET-0206")]
    [InlineData("I10\tx\t\tx1=all of it", "SET-0206")]
    [InlineData("I10\tx\t\tfrom=1.4.2026", "SET-0206")]
    [InlineData("I10\tx\t\tsex=male", "SET-0206")]
    [InlineData("I10\tx\t\t\nI10\ty\t\t", "SET-0207")]
    [InlineData("I10\tx\t\t\nI15\tX\t\t", "SET-0208")]
    [InlineData("I11.0\tx\t\t", "SET-0209")]
    [InlineData("A00\tx\t\t", "SET-0209")]
    [InlineData("I10\t\t\t", "SET-0214")]
    public void A_wrong_row_is_reported_with_its_file_and_line(string row, string id)
    {
        Read(row + "\n", out var issues);

        var issue = Assert.Single(issues, i => i.Descriptor.Id == id);
        Assert.Matches(@"^ch\.tsv\(\d+\): SET-\d{4}: .+\.$", issue.ToString());
    }

    [Fact]
    public void Index_paths_become_a_tree_with_nonessential_modifiers_apart()
    {
        const string Index = "term\tmodifiers\tcode\tmanifestation\tsee\n"
            + "Hypertension (arterial) (essential)\t\tI10\t\t\n"
            + "Hypertension\theart (disease) > with failure\tI11.9\tI10\t\n"
            + "Hypertension\twith kidney disease\tI11.-\t\t\n"
            + "Pressure\thigh\t\t\tHypertension\n";
        var content = Read("I10\tx\t\t\nI11.-\ty\t\t\nI11.9\tz\t\t\n", out var issues, files: [TextSource.File("index/ch09.tsv", Index), TextSource.File("index/external.tsv", Index)]);

        Assert.Empty(issues);
        Assert.Equal(
            ["0 Hypertension|(arterial) (essential)|I10||", "1 with kidney disease||I11.-||", "1 heart|(disease)|||", "2 with failure||I11.9|I10|", "0 Pressure||||", "1 high||||Hypertension"],
            content.Index.Where(r => r.Kind == IndexKind.Alphabetic).Select(r => $"{r.Level} {r.Title}|{r.Nonessential}|{r.Code}|{r.Manifestation}|{r.See}"));
        Assert.Equal(6, content.Index.Count(r => r.Kind == IndexKind.ExternalCause));
    }

    [Theory]
    [InlineData("Pressure\t\t\t\t", "SET-0211")]
    [InlineData("\tx\tI10\t\t", "SET-0211")]
    [InlineData("Pressure\t\tI99.9\t\t", "SET-0210")]
    [InlineData("Pressure\t\tI10.-\t\t", "SET-0210")]
    [InlineData("Pressure\t\tI10\t\t\nPressure\t\tI15\t\t", "SET-0212")]
    public void A_wrong_index_line_is_reported(string line, string id)
    {
        Read("I10\tx\t\t\nI15\ty\t\t\n", out var issues, files: [TextSource.File("index/a.tsv", "term\tmodifiers\tcode\tmanifestation\tsee\n" + line + "\n")]);

        Assert.Equal(id, Assert.Single(issues).Descriptor.Id);
    }

    [Fact]
    public void Neoplasm_and_drug_tables_have_six_cells()
    {
        var files = new[]
        {
            TextSource.File("neoplasms.tsv", "site\tprimary\tsecondary\tinsitu\tbenign\tuncertain\tunspecified\nheart, valve\tI10\t\t\tI10\t\tI10\n"),
            TextSource.File("drugs.tsv", "substance\tstem\tadverse\nAspirin\tT39.01\tyes\nPenicillins\tT36.0\t\nExhaust\tT58.0\tno\n"),
        };
        var content = Read("I10\tx\t\t\nT58.-\tmonoxide\t\t\nT58.0\texhaust\tfour eps-ads\t\nT39.-\tpain\t\t\nT39.01\taspirin\tsix eps-ads\t\nT36.-\tantibiotic\t\t\nT36.0X\tpenicillin\tsix eps-ads\t\n", out var issues, files: files);

        Assert.Empty(issues);
        Assert.Equal(["0 Neoplasm, neoplastic", "1 heart", "2 valve"], content.Index.Where(r => r.Kind == IndexKind.Neoplasm).Select(r => $"{r.Level} {r.Title}"));
        Assert.Equal(["I10", "", "", "I10", "", "I10"], content.Index.Single(r => r.Title == "valve").Cells);
        Assert.Equal(["T39.011", "T39.012", "T39.013", "T39.014", "T39.015", "T39.016"], content.Index.Single(r => r.Title == "Aspirin").Cells);
        Assert.Equal("T36.0X1", content.Index.Single(r => r.Title == "Penicillins").Cells[0]);
        Assert.Equal(["T58.01", "T58.02", "T58.03", "T58.04", "", ""], content.Index.Single(r => r.Title == "Exhaust").Cells);
    }

    private static ConceptRow Find(ReleaseContent content, string code) => content.Concepts.Single(c => c.Code.ToString() == code);

    private static ReleaseContent Read(string rows, out List<Issue> issues, string release = "FY2026", params CodeSets.Sources.SourceFile[] files)
    {
        var reader = new CoreIcd10CmReader();
        issues = [];
        var sources = TextSource.Recognized(
            reader,
            [TextSource.File("axes.tsv", Axes), TextSource.File("chapters.tsv", Chapters), TextSource.File("ch.tsv", "code\ttitle\taxes\tfacts\n# a comment\n" + rows), .. files]);
        Assert.Equal(3 + files.Length, sources.Count);
        return reader.Read(release, sources, issues);
    }
}
