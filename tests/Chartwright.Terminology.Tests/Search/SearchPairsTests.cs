using Chartwright.Terminology.Search;
using Chartwright.Testing;

namespace Chartwright.Terminology.Tests.Search;

/// <summary>Floors for the pairs we develop on; the apart third is run by people, never by a test.</summary>
public sealed class SearchPairsTests(CompiledPacks packs)
{
    private static string Pairs => Path.Combine(TestData.Checkout, "eval", "search", "pairs.tsv");

    [Fact]
    public void The_core_edition_alone_answers_most_pairs() => AssertFloors(packs.Core, 0.88, 0.95);

    [Fact]
    public void The_publishers_releases_answer_nearly_all_pairs() => AssertFloors(packs.Official, 0.92, 0.97);

    [Fact]
    public void The_shortcuts_of_the_first_pass_lose_next_to_nothing()
    {
        _ = packs.Core;
        var fast = new ConceptSearch(packs.CoreIndexes);
        var thorough = new ConceptSearch(packs.CoreIndexes, withoutShortcuts: true);
        var pairs = SearchEvaluation.ReadPairs(Pairs, "dev");
        var differ = pairs.Where(p => First(fast, p) != First(thorough, p)).Select(p => p.Text).ToList();

        Assert.True(differ.Count <= pairs.Length / 100, string.Join("; ", differ));

        static string First(ConceptSearch search, SearchPair pair) =>
            search.Search(new SearchQuery { Text = pair.Text, System = pair.System, Date = CompiledPacks.Day, Limit = 1 }) is [var hit] ? hit.Concept.DisplayCode : string.Empty;
    }

    [Fact]
    public void A_stem_accepts_what_is_below_it_and_a_code_only_itself()
    {
        var pair = new SearchPair(2, "x", CodeSystemId.Icd10Cm, ["I50.9", "I50.2-"], "plain", "dev");

        Assert.True(pair.Accepts(CodeValue.Parse("I509")));
        Assert.True(pair.Accepts(CodeValue.Parse("I50.23")));
        Assert.False(pair.Accepts(CodeValue.Parse("I50.2")));
        Assert.False(pair.Accepts(CodeValue.Parse("I50.91")));
    }

    [Theory]
    [InlineData("gerd\ticd10cm\tK21.9\tabbrev")]
    [InlineData("gerd\tICD 10\tK21.9\tabbrev\tdev")]
    [InlineData("gerd\ticd10cm\t??\tabbrev\tdev")]
    public void A_malformed_pair_is_named_with_its_line(string line)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("pairs.tsv"), $"query\tsystem\tcodes\tkind\tpart\n{line}\n");

        Assert.Contains("(2)", Assert.Throws<InvalidDataException>(() => SearchEvaluation.ReadPairs(folder.File("pairs.tsv"))).Message, StringComparison.Ordinal);
    }

    private static void AssertFloors(ConceptSearch search, double first, double firstFive)
    {
        var result = SearchEvaluation.Run(search, SearchEvaluation.ReadPairs(Pairs, "dev"), CompiledPacks.Day);
        var misses = string.Join(Environment.NewLine, result.Misses.Select(m => $"{m.Rank} {m.Pair.Text}: {m.Found.FirstOrDefault()}"));

        Assert.True(result.All.SuccessAt1 >= first, $"success@1 {result.All.SuccessAt1:0.000}{Environment.NewLine}{misses}");
        Assert.True(result.All.SuccessAt5 >= firstFive, $"success@5 {result.All.SuccessAt5:0.000}{Environment.NewLine}{misses}");
    }
}
