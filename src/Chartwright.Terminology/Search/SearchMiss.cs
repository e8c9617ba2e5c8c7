using System.Collections.Immutable;

namespace Chartwright.Terminology.Search;

/// <summary>A pair whose answer did not come first.</summary>
/// <param name="Pair">The pair.</param>
/// <param name="Rank">1-based rank of the first acceptable code among the first five, 0 when it is not there.</param>
/// <param name="Found">What came instead: the first five codes with their titles.</param>
public sealed record SearchMiss(SearchPair Pair, int Rank, ImmutableArray<string> Found);
