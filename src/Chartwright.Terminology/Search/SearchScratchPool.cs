using System.Collections.Concurrent;

namespace Chartwright.Terminology.Search;

/// <summary>Work space of one search, lent and taken back, so that a search allocates next to nothing.</summary>
internal sealed class SearchScratchPool(int concepts, int tokens)
{
    private readonly ConcurrentBag<SearchScratch> _free = [];

    public SearchScratch Rent() => _free.TryTake(out var scratch) ? scratch : new SearchScratch(concepts, tokens);

    public void Return(SearchScratch scratch)
    {
        scratch.Clear();
        _free.Add(scratch);
    }
}
