using Chartwright.Terminology.Search;

namespace Chartwright.Terminology.Tests.Search;

public sealed class ConceptSearchTests(SearchFixture fixture) : IClassFixture<SearchFixture>
{
    [Theory]
    [InlineData("lower end radius fracture right", "S52.501A")]
    [InlineData("right radius lower end fracture", "S52.501A")]
    [InlineData("fx rad rt", "S52.501A")]
    [InlineData("fx radius lt", "S52.502A")]
    [InlineData("fx radius", "S52.509A")]
    [InlineData("fx radius lt subs", "S52.502D")]
    [InlineData("fx radius right sequela", "S52.501S")]
    [InlineData("colles left", "S52.502A")]
    [InlineData("break", "S52.509A")]
    [InlineData("snapped arm right", "S52.501A")]
    [InlineData("kidney failure", "N19")]
    [InlineData("renal failure", "N19")]
    [InlineData("pnuemonia", "J18.9")]
    [InlineData("neumonia", "J18.9")]
    [InlineData("bronchopnuemonia", "J18.0")]
    [InlineData("lung inflammation", "J18.9")]
    [InlineData("dm", "E11.9")]
    [InlineData("diabetis", "E11.9")]
    [InlineData("dm hi sugar", "E11.65")]
    [InlineData("out of control diabetes", "E11.65")]
    [InlineData("dm ketoacidosis no coma", "E11.10")]
    [InlineData("dm ketoacidosis with coma", "E11.11")]
    [InlineData("family hist dm", "Z83.3")]
    [InlineData("ms", "Q90.0")]
    [InlineData("moon ms", "Q90.1")]
    [InlineData("E119", "E11.9")]
    [InlineData("e11.9", "E11.9")]
    [InlineData("e11 65", "E11.65")]
    [InlineData("s52501", "S52.501A")]
    public void The_code_a_coder_wants_comes_first(string text, string code)
    {
        var hits = Search(text);

        Assert.Equal(code, hits[0].Concept.DisplayCode);
    }

    [Fact]
    public void The_wording_that_matched_is_named()
    {
        Assert.Equal(("Diabetes out of control", SearchTextKind.InclusionTerm), Wording("out of control"));
        Assert.Equal(("Fracture, pathological, Colles", SearchTextKind.IndexEntry), Wording("colles"));
        Assert.Equal(("snapped arm", SearchTextKind.Term), Wording("snapped arm"));
        Assert.Equal(("Bronchopneumonia", SearchTextKind.Title), Wording("bronchopneumonia"));
        Assert.Equal(("J18.9", SearchTextKind.Code), Wording("j189"));

        (string, SearchTextKind) Wording(string text) => Search(text) is [var first, ..] ? (first.MatchedText, first.Kind) : default;
    }

    [Fact]
    public void A_fragment_lists_the_reportable_codes_below_it_before_their_headers()
    {
        var codes = Search("s525").Select(h => h.Concept).ToList();

        Assert.All(codes.Take(6), c => Assert.True(c.IsBillable));
        Assert.Contains(codes, c => c.DisplayCode == "S52.5");
        Assert.All(codes.Take(10), c => Assert.StartsWith("S525", c.Code.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Filters_narrow_the_answer()
    {
        var all = fixture.Search.Search(new SearchQuery { Text = "diabetes fracture" });
        Assert.Equal(["hcpcs", "icd10cm"], all.Select(h => h.Concept.Release.System.ToString()).Distinct().Order());
        Assert.Contains(all, h => !h.Concept.IsBillable);

        Assert.All(fixture.Search.Search(new SearchQuery { Text = "diabetes fracture", System = CodeSystemId.Hcpcs }), h => Assert.Equal(CodeSystemId.Hcpcs, h.Concept.Release.System));
        Assert.All(fixture.Search.Search(new SearchQuery { Text = "diabetes fracture", BillableOnly = true }), h => Assert.True(h.Concept.IsBillable));
        Assert.All(fixture.Search.Search(new SearchQuery { Text = "diabetes fracture", Edition = "core" }), h => Assert.True(h.Concept.Release.IsCore));
        foreach (var chapter in (string[])["CH19", "19", "S52"])
        {
            var hits = fixture.Search.Search(new SearchQuery { Text = "diabetes fracture", Chapter = chapter });
            Assert.NotEmpty(hits);
            Assert.All(hits, h => Assert.StartsWith("S52", h.Concept.Code.ToString(), StringComparison.Ordinal));
        }

        Assert.Empty(fixture.Search.Search(new SearchQuery { Text = "diabetes fracture", Chapter = "CH02" }));
        Assert.Single(fixture.Search.Search(new SearchQuery { Text = "diabetes", Limit = 1 }));
    }

    [Fact]
    public void The_day_chooses_release_and_codes()
    {
        Assert.Empty(On(new ServiceDate(2025, 9, 30)));
        Assert.DoesNotContain("Q900", On(new ServiceDate(2025, 10, 1)));
        Assert.Contains("Q900", On(new ServiceDate(2026, 4, 1)));
        Assert.Contains("Q900", On(null));

        List<string> On(ServiceDate? date) => [.. fixture.Search.Search(new SearchQuery { Text = "marble sickness stroke", Date = date, System = CodeSystemId.Icd10Cm }).Select(h => h.Concept.Code.ToString())];
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("of the")]
    [InlineData("zzzzzzzzzzzz")]
    [InlineData("ßßß 漢字 \0")]
    [InlineData("......")]
    [InlineData("w/o")]
    [InlineData("no no no no")]
    public void Nothing_sensible_gives_nothing_or_something_but_no_error(string text) => Assert.True(Search(text).Count < 100);

    [Fact]
    public void Any_text_is_answered_alike_from_many_threads()
    {
        var random = new Random(7);
        string[] words = ["fx", "radius", "lt", "rt", "dm", "no", "without", "coma", "pnuemonia", "e11", "xx", "-", "(", "w/o", "5th", ">", "kidney", "failure", "ß"];
        var texts = Enumerable.Range(0, 400).Select(_ => string.Join(' ', Enumerable.Range(0, random.Next(0, 9)).Select(_ => words[random.Next(words.Length)]))).ToArray();
        var alone = texts.Select(Codes).ToArray();
        var together = texts.AsParallel().AsOrdered().WithDegreeOfParallelism(4).Select(Codes).ToArray();

        Assert.Equal(alone, together);

        string Codes(string text) => string.Join(' ', fixture.Search.Search(new SearchQuery { Text = text }).Select(h => h.Concept.DisplayCode));
    }

    [Fact]
    public void A_very_long_query_is_cut_not_refused() => Assert.NotEmpty(Search(string.Concat(Enumerable.Repeat("radius fracture left ", 5000))));

    private List<SearchHit> Search(string text) => [.. fixture.Search.Search(new SearchQuery { Text = text, System = CodeSystemId.Icd10Cm })];
}
