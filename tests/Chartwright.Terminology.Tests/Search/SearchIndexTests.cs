using Chartwright.Terminology.Search;

namespace Chartwright.Terminology.Tests.Search;

public sealed class SearchIndexTests : IDisposable
{
    private readonly SearchFixture _fixture = new();

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public void The_same_pack_and_terms_give_the_same_bytes()
    {
        var path = SearchFormat.PathFor(_fixture.Release.Pack.Path);
        var first = File.ReadAllBytes(path);
        SearchIndexBuilder.Build(_fixture.Release, _fixture.Terms, path + ".again");

        Assert.Equal(first, File.ReadAllBytes(path + ".again"));
    }

    [Fact]
    public void A_search_file_of_other_terms_or_another_pack_is_stale()
    {
        Assert.NotNull(SearchIndex.Open(_fixture.Release, _fixture.Terms));
        Assert.NotNull(SearchIndex.Open(_fixture.Release));
        Assert.Null(SearchIndex.Open(_fixture.Release, SearchTerms.Empty));

        using var another = _fixture.Open(SearchFixture.Content("FY2027"), "another");
        Assert.Null(SearchIndex.Open(another, _fixture.Terms));
        File.Copy(SearchFormat.PathFor(_fixture.Release.Pack.Path), SearchFormat.PathFor(another.Pack.Path));
        Assert.Null(SearchIndex.Open(another, _fixture.Terms));
        using var rebuilt = SearchIndex.OpenOrBuild(another, _fixture.Terms);
        Assert.NotEmpty(new ConceptSearch([rebuilt]).Search(new SearchQuery { Text = "diabetes" }));
    }

    [Fact]
    public void A_damaged_search_file_is_built_anew()
    {
        using var another = _fixture.Open(SearchFixture.Content("FY2027"), "another");
        SearchIndex.OpenOrBuild(another, _fixture.Terms).Dispose();
        var path = SearchFormat.PathFor(another.Pack.Path);
        var bytes = File.ReadAllBytes(path);
        foreach (var keep in (int[])[0, 10, 64, 300, bytes.Length - 1])
        {
            File.WriteAllBytes(path, bytes[..keep]);
            Assert.Null(SearchIndex.Open(another, _fixture.Terms));
        }

        using var rebuilt = SearchIndex.OpenOrBuild(another, _fixture.Terms);
        Assert.Equal(bytes, File.ReadAllBytes(path));
    }

    [Fact]
    public void Malformed_tables_are_named_with_file_line_and_mend()
    {
        Assert.Contains("a.tsv(2)", Error("form\tmeans\tkind\tnear\tnote\nalone\n"), StringComparison.Ordinal);
        Assert.Contains("a.tsv(3)", Error("term\tindex\tcode\tnote\nx\t\tE11.9\t\ny\t\t??\t\n"), StringComparison.Ordinal);
        Assert.Contains("1, 2 or 3", Error("system\toften\tcodes\nicd10cm\tx\tE11.9\n"), StringComparison.Ordinal);

        string Error(string table) => Assert.Throws<InvalidDataException>(() => SearchTerms.FromText(new KeyValuePair<string, string>("a.tsv", table)).Words).Message;
    }
}
