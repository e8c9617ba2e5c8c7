using Chartwright.Application.Coding;
using Chartwright.Application.Evaluation;
using Chartwright.Testing;

namespace Chartwright.Application.Tests.Evaluation;

public sealed class GuidelineEvaluationTests(OpenHome home)
{
    private static readonly CodeDefaults Defaults = new() { Today = new ServiceDate(2026, 1, 15) };

    [Fact]
    public void A_case_is_exact_when_codes_first_code_and_poa_are_those_of_the_key()
    {
        var report = Run(Case("right", EncounterKind.Office, [new("M10.9", false, null)]));

        Assert.Equal((1, 1, 0), (report.Cases, report.Exact, report.Traps));
        Assert.Equal(new Counts(1, 0, 0), report.Codes);
        Assert.Empty(report.Wrong);
    }

    [Fact]
    public void A_wrong_case_is_told_by_id_and_codes_without_its_text()
    {
        var report = Run(Case("wrong", EncounterKind.Office, [new("I10", false, null)]));

        Assert.Equal(0, report.Exact);
        Assert.Equal(new Counts(0, 1, 1), report.Codes);
        Assert.Equal("wrong (IV.G): key I10; given M10.9", Assert.Single(report.Wrong));
    }

    [Theory]
    [InlineData("Y", 1)]
    [InlineData("N", 0)]
    [InlineData(null, 0)]
    public void Presence_on_admission_counts_where_the_key_gives_it(string? poa, int exact)
    {
        Assert.Equal(exact, Run(Case("poa", EncounterKind.Inpatient, [new("M10.9", true, poa)])).Exact);
    }

    [Theory]
    [InlineData("M10.9", 1)]
    [InlineData("M10.-", 1)]
    [InlineData("M1-", 1)]
    [InlineData("M10", 0)]
    [InlineData("M11.-", 0)]
    public void A_trap_is_a_code_or_a_stem_with_a_dash(string absent, int traps)
    {
        Assert.Equal(traps, Run(Case("trap", EncounterKind.Office, []) with { Absent = [absent] }).Traps);
    }

    [Fact]
    public void Cases_are_read_and_a_wrong_line_is_named()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("a.jsonl"), """
            {"id":"1","text":"t","setting":"inpatient","section":"II","expect":[{"code":"I10","poa":"Y"},{"code":"Z79.4","poa":null},{"code":"I50.9"}],"absent":["R05.-"],"part":"dev"}
            """);

        var read = Assert.Single(GuidelineCase.Load(folder.Path));

        Assert.Equal(EncounterKind.Inpatient, read.Request.Setting);
        Assert.Equal([new ExpectedCode("I10", true, "Y"), new ExpectedCode("Z79.4", true, null), new ExpectedCode("I50.9", false, null)], read.Expect);
        Assert.Equal(["R05.-"], read.Absent);
        File.WriteAllText(folder.File("a.jsonl"), "\n{\"id\":\"1\",\"text\":\"t\",\"part\":\"dev\"}\n");
        Assert.StartsWith("a.jsonl(2): ", Assert.Throws<FormatException>(() => GuidelineCase.Load(folder.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Our_own_cases_are_read_whole_and_expect_codes_of_the_core_release()
    {
        var cases = GuidelineCase.Load(Path.Combine(TestData.Checkout, "eval", "guidelines"));

        Assert.True(cases.Count >= 300);
        Assert.All(cases, c => Assert.Contains(c.Part, (string[])["dev", "apart"]));
        Assert.Equal(cases.Count, cases.Select(c => c.Request.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(cases.SelectMany(c => c.Expect), e => Assert.True(CodeValue.TryParse(e.Code, null, out _), e.Code));
    }

    private GuidelineReport Run(params GuidelineCase[] cases) => GuidelineEvaluation.Run(home.Installation.Coder, cases, Defaults);

    private static GuidelineCase Case(string id, EncounterKind setting, ExpectedCode[] expect) => new()
    {
        Request = new CodeRequest { Id = id, Text = "ASSESSMENT\nGout.", Setting = setting },
        Section = "IV.G",
        Expect = [.. expect],
        Absent = [],
        Part = "dev",
    };
}
