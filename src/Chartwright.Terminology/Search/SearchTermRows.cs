using System.Collections.Immutable;

namespace Chartwright.Terminology.Search;

/// <summary>The rows of all term tables.</summary>
internal sealed record SearchTermRows(ImmutableArray<SearchWord> Words, ImmutableArray<SearchPhrase> Phrases, ImmutableDictionary<string, int> Common);
