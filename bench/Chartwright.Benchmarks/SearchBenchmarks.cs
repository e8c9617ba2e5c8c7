using BenchmarkDotNet.Attributes;
using Chartwright.Terminology.Search;

namespace Chartwright.Benchmarks;

/// <summary>One search over all systems, by the sort of query.</summary>
[MemoryDiagnoser]
public class SearchBenchmarks
{
    private BenchmarkPacks? _packs;
    private ConceptSearch? _search;

    /// <summary>Plain words, many common words, a misspelling, a short form, a fragment of a code.</summary>
    [Params("type 2 diabetes mellitus without complications", "fx distal radius closed lt init", "pnuemonia", "dm2", "s525")]
    public string Text { get; set; } = string.Empty;

    /// <summary>Compiles and opens the packs.</summary>
    [GlobalSetup]
    public void Open()
    {
        _packs = BenchmarkPacks.Open(Console.Out);
        _search = new ConceptSearch(_packs.Indexes);
    }

    /// <summary>Closes the packs.</summary>
    [GlobalCleanup]
    public void Close() => _packs?.Dispose();

    /// <summary>Twenty hits.</summary>
    [Benchmark]
    public int Search() => _search!.Search(new SearchQuery { Text = Text, Date = BenchmarkPacks.Day }).Length;
}
