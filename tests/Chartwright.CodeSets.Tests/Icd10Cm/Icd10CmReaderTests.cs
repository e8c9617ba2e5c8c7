using Chartwright.CodeSets.Icd10Cm;
using Chartwright.CodeSets.Sources;
using Chartwright.Terminology;
using Chartwright.Terminology.Content;

namespace Chartwright.CodeSets.Tests.Icd10Cm;

public sealed class Icd10CmReaderTests
{
    private const string Chapters = """
        <chapter><name>9</name><desc>Heart (I00-I99)</desc>
          <section id="I30-I5A"><desc>Other heart disease (I30-I5A)</desc>
            <diag><name>I42</name><desc>Cardiomyopathy</desc>
              <diag><name>I42.0</name><desc>Dilated cardiomyopathy</desc><inclusionTerm><note>Congestive cardiomyopathy</note></inclusionTerm></diag>
              <diag><name>I42.9</name><desc>Cardiomyopathy, unspecified (Löffler)</desc></diag>
            </diag>
            <diag><name>I43</name><desc>Cardiomyopathy in diseases classified elsewhere</desc><codeFirst><note>underlying disease</note></codeFirst></diag>
          </section>
        </chapter>
        """;

    private static readonly (string Code, bool Billable, string Title)[] Rows2026 =
    [
        ("I42", false, "Cardiomyopathy"), ("I420", true, "Dilated cardiomyopathy"), ("I429", true, "Cardiomyopathy, unspecified (Loffler)"),
        ("I43", true, "Cardiomyopathy in diseases classified elsewhere"),
    ];

    private const string Letters = """
        <letter><title>C</title><mainTerm><title>Cardiomyopathy</title><code>I42.9</code>
          <term level="1"><title>dilated</title><code>I42.0</code></term>
          <term level="1"><title>tropical</title><term level="2"><title>late</title><code>I43.1</code></term></term>
        </mainTerm></letter>
        """;

    private static readonly SourceFile[] Files =
    [
        Text.File("icd10cm-order-2026.txt", Text.Order(Rows2026)),
        Text.File("tabular.xml", Text.Tabular(Chapters)),
        Text.File("index.xml", Text.Index(Letters)),
        Text.File("poa.txt", "Order26\tPOAexemptCode\tDescription\r\n1\tI42.9\tx\r\n2\tI42.77\tx\r\n"),
        Text.File("icd10cm_codes_2027.txt", "I4200   Dilated cardiomyopathy, unspecified\r\nI4201   Dilated cardiomyopathy, familial\r\nI429    Cardiomyopathy, unspecified (Loffler)\r\nI43     Cardiomyopathy in diseases classified elsewhere\r\nI5B     Other heart disease\r\n"),
        Text.File("icd10cm_addenda_2027.txt", "Delete:      I420    Dilated cardiomyopathy\r\nAdd:         I4200   Dilated cardiomyopathy, unspecified\r\nAdd:         I4201   Dilated cardiomyopathy, familial\r\nAdd:         I5B     Other heart disease\r\nAdd:         I5C     Not in the list\r\n"),
    ];

    [Fact]
    public void A_release_joins_order_file_tabular_list_index_and_poa_list()
    {
        var (content, issues) = Read("FY2026", Files);
        var codes = content.Concepts.ToDictionary(c => c.Code.ToString(), StringComparer.Ordinal);
        Assert.Equal(["CH09", "I30-I5A", "I42", "I420", "I429", "I43"], codes.Keys);
        Assert.Equal(["", "CH09", "I30-I5A", "I42", "I42", "I30-I5A"], codes.Values.Select(c => c.Parent.ToString()));
        Assert.Equal("Cardiomyopathy, unspecified (Löffler)", codes["I429"].Title);
        Assert.Equal(ConceptFacts.PoaExempt, codes["I429"].Facts);
        Assert.Equal(ConceptFacts.Manifestation, codes["I43"].Facts);
        Assert.Equal(new PropertyRow("range", "I00-I99"), Assert.Single(codes["CH09"].Properties));
        Assert.Equal("FY2026", content.Manifest.Release);
        Assert.Equal(["tabular.xml", "icd10cm-order-2026.txt", "poa.txt", "index.xml"], content.Manifest.Sources.Select(s => s.Name));
        Assert.Equal(["SET-0112", "SET-0107"], issues.Select(i => i.Descriptor.Id));
    }

    [Fact]
    public void A_code_list_borrows_headers_notes_and_index()
    {
        var (content, issues) = Read("FY2027", Files);
        var codes = content.Concepts.ToDictionary(c => c.Code.ToString(), StringComparer.Ordinal);
        Assert.Equal(["CH09", "I30-I5A", "I42", "I420", "I4200", "I4201", "I429", "I43", "I5B"], codes.Keys);
        Assert.False(codes["I420"].Billable);
        Assert.Equal("Congestive cardiomyopathy", Assert.Single(codes["I420"].Notes).Text);
        Assert.Equal(ConceptFacts.New, codes["I4200"].Facts);
        Assert.Equal("I30-I5A", codes["I5B"].Parent.ToString());
        Assert.Equal("FY2026", content.Manifest.NotesFrom);
        Assert.Equal(["Cardiomyopathy", "dilated", "tropical", "late"], content.Index.Select(r => r.Title));
        Assert.Equal(["SET-0110", "SET-0109"], issues.Select(i => i.Descriptor.Id).Where(i => i is "SET-0110" or "SET-0109"));
    }

    [Fact]
    public void A_header_that_nobody_titles_says_so()
    {
        var list = Text.File("icd10cm_codes_2027.txt", "I4A01   Early something\r\nI4A09   Other thing\r\nI4B0X0A Shared, left, initial encounter\r\nI4B0X0D Shared, left, subsequent encounter\r\nI4BXXXA Whole, initial encounter\r\n");
        var (content, issues) = Read("FY2027", [list, .. Files[..3]]);
        var titles = content.Concepts.Where(c => c is { Kind: ConceptKind.Code, Billable: false }).Select(c => (c.Code.ToString(), c.Title));
        Assert.Equal(
        [
            ("I4A", "[I4A.01 to I4A.09: no title published with the code list]"), ("I4A0", "[I4A.01 to I4A.09: no title published with the code list]"),
            ("I4B", "[I4B.0X0A to I4B.XXXA: no title published with the code list]"), ("I4B0", "Shared, left"), ("I4B0X", "Shared, left"), ("I4B0X0", "Shared, left"),
        ],
        titles);
        Assert.Equal(["I4A", "I4A.0", "I4B"], issues.Where(i => i.Descriptor == Icd10CmIssues.HeaderWithoutTitle).Select(i => i.Args[0]));
    }

    [Fact]
    public void A_tabular_list_alone_is_a_release()
    {
        var (content, _) = Read("FY2026", [Files[1]]);
        Assert.Equal(["I420", "I429", "I43"], content.Concepts.Where(c => c.Billable).Select(c => c.Code.ToString()));
    }

    [Fact]
    public void A_borrowed_index_drops_entries_that_then_say_nothing()
    {
        var order = Text.File("icd10cm-order-2025.txt", Text.Order(("I42", false, "Cardiomyopathy"), ("I429", true, "Cardiomyopathy, unspecified")));
        var (content, _) = Read("FY2025", [order, Files[1], Files[2]]);
        Assert.Equal([("Cardiomyopathy", "I42.9")], content.Index.Select(r => (r.Title, r.Code)));
        Assert.DoesNotContain(content.Concepts, c => c.Code.ToString() is "I43" or "I420");
    }

    [Fact]
    public void An_order_file_that_lacks_codes_of_its_tabular_list_is_refused()
    {
        var diags = string.Concat(Enumerable.Range(0, 10).Select(i => $"<diag><name>I42.{i}</name><desc>d{i}</desc></diag>"));
        var tabular = Text.File("t.xml", Text.Tabular($"<chapter><name>9</name><desc>Heart (I00-I99)</desc><section id=\"I30-I5A\"><desc>Other (I30-I5A)</desc><diag><name>I42</name><desc>C</desc>{diags}</diag></section></chapter>"));
        var error = Assert.Throws<SourceFormatException>(() => Read("FY2026", [Files[0], tabular]));
        Assert.Contains("the order file lacks 8 codes", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Codes_that_only_one_of_the_two_holds_are_told()
    {
        var order = Text.File("icd10cm-order-2026.txt", Text.Order([.. Rows2026[..3], ("I44", true, "Not in the tabular list")]));
        var (content, issues) = Read("FY2026", [order, Files[1]]);
        Assert.Equal(["SET-0105", "SET-0106"], issues.Select(i => i.Descriptor.Id));
        Assert.Equal("I30-I5A", content.Concepts.Single(c => c.Code.ToString() == "I44").Parent.ToString());
        var (_, titles) = Read("FY2026", [Text.File("icd10cm-order-2026.txt", Text.Order([.. Rows2026[..3], ("I43", true, "Another title")])), Files[1]]);
        Assert.Equal("SET-0104", Assert.Single(titles).Descriptor.Id);
    }

    [Fact]
    public void A_file_without_a_year_is_told_and_passed_over()
    {
        var (content, issues) = Read("FY2026", [.. Files, Text.File("order.txt", Text.Order(("Z99", true, "Undated")))]);
        Assert.DoesNotContain(content.Concepts, c => c.Code.ToString() == "Z99");
        Assert.Contains(issues, i => i.Descriptor == Icd10CmIssues.NoFiscalYear && i.Location == "order.txt");
    }

    [Fact]
    public void Of_two_files_the_later_month_is_used()
    {
        var april = Text.File("icd10cm-order-April-2026.txt", Text.Order([.. Rows2026, ("I5A", true, "New in April")]));
        var (content, issues) = Read("FY2026", [.. Files, april]);
        Assert.Contains(content.Concepts, c => c.Code.ToString() == "I5A");
        Assert.Contains(issues, i => i.Descriptor == Icd10CmIssues.SecondFile);
    }

    [Fact]
    public void An_unknown_release_is_the_callers_mistake() =>
        Assert.Throws<ArgumentException>(() => Read("FY1999", Files));

    [Fact]
    public void Issue_ids_are_unique_and_in_range()
    {
        Assert.Equal(Icd10CmIssues.All.Length, Icd10CmIssues.All.Select(i => i.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(Icd10CmIssues.All, i => Assert.Matches("^SET-01[0-9][0-9]$", i.Id));
        Assert.Equal(typeof(Icd10CmIssues).GetProperties().Count(p => p.PropertyType == typeof(IssueDescriptor)), Icd10CmIssues.All.Length);
    }

    private static (ReleaseContent Content, List<Issue> Issues) Read(string release, SourceFile[] files)
    {
        var reader = new Icd10CmReader();
        var issues = new List<Issue>();
        return (reader.Read(release, Text.Recognize(reader, files), issues), issues);
    }
}
