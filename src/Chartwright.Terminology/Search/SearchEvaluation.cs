using System.Collections.Immutable;

namespace Chartwright.Terminology.Search;

/// <summary>Runs query and code pairs through a search and counts how often the code a coder wants comes first, or among five.</summary>
public sealed class SearchEvaluation
{
    private const int Columns = 5;
    private const int Depth = 5;

    private SearchEvaluation(SearchFigures all, ImmutableSortedDictionary<string, SearchFigures> byKind, ImmutableSortedDictionary<string, SearchFigures> bySystem, ImmutableArray<SearchMiss> misses)
    {
        All = all;
        ByKind = byKind;
        BySystem = bySystem;
        Misses = misses;
    }

    /// <summary>All pairs run.</summary>
    public SearchFigures All { get; }

    /// <summary>Figures of each kind of query.</summary>
    public ImmutableSortedDictionary<string, SearchFigures> ByKind { get; }

    /// <summary>Figures of each code system.</summary>
    public ImmutableSortedDictionary<string, SearchFigures> BySystem { get; }

    /// <summary>Pairs whose first hit is not acceptable, in the order of the file.</summary>
    public ImmutableArray<SearchMiss> Misses { get; }

    /// <summary>Reads pairs.</summary>
    /// <param name="path">A file in the layout of <c>eval/search/pairs.tsv</c>.</param>
    /// <param name="part"><c>dev</c> or <c>apart</c>; null for both.</param>
    /// <exception cref="InvalidDataException">A line is malformed; the message names file, line and mend.</exception>
    public static ImmutableArray<SearchPair> ReadPairs(string path, string? part = null)
    {
        var pairs = ImmutableArray.CreateBuilder<SearchPair>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (number == 1 || line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var cells = line.Split('\t');
            if (cells.Length != Columns || !CodeSystemId.TryParse(cells[1], null, out var system))
            {
                throw new InvalidDataException($"{path}({number}): write query, system, codes, kind and part, separated by tabs.");
            }

            ImmutableArray<string> codes = [.. cells[2].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
            if (codes.IsEmpty || codes.Any(c => !CodeValue.TryParse(c.TrimEnd('-'), null, out _)))
            {
                throw new InvalidDataException($"{path}({number}): '{cells[2]}' is not a list of codes; separate codes by commas.");
            }

            if (part is null || cells[4] == part)
            {
                pairs.Add(new SearchPair(number, cells[0], system, codes, cells[3], cells[4]));
            }
        }

        return pairs.ToImmutable();
    }

    /// <summary>Runs the pairs.</summary>
    /// <param name="search">The search.</param>
    /// <param name="pairs">Pairs; each is asked of its own code system.</param>
    /// <param name="date">Day that chooses the releases.</param>
    /// <param name="edition">Edition to insist on, null for the default order.</param>
    public static SearchEvaluation Run(ConceptSearch search, IEnumerable<SearchPair> pairs, ServiceDate date, string? edition = null)
    {
        ArgumentNullException.ThrowIfNull(search);
        ArgumentNullException.ThrowIfNull(pairs);
        var ranks = new List<(SearchPair Pair, int Rank)>();
        var misses = ImmutableArray.CreateBuilder<SearchMiss>();
        foreach (var pair in pairs)
        {
            var hits = search.Search(new SearchQuery { Text = pair.Text, System = pair.System, Date = date, Edition = edition, Limit = Depth });
            var rank = 0;
            for (var i = hits.Length - 1; i >= 0; i--)
            {
                rank = pair.Accepts(hits[i].Concept.Code) ? i + 1 : rank;
            }

            ranks.Add((pair, rank));
            if (rank != 1)
            {
                misses.Add(new SearchMiss(pair, rank, [.. hits.Select(h => $"{h.Concept.DisplayCode} {h.Concept.Title}")]));
            }
        }

        return new SearchEvaluation(Count(ranks), By(ranks, p => p.Kind), By(ranks, p => p.System.ToString()), misses.ToImmutable());
    }

    private static ImmutableSortedDictionary<string, SearchFigures> By(List<(SearchPair Pair, int Rank)> ranks, Func<SearchPair, string> key) =>
        ranks.GroupBy(r => key(r.Pair), StringComparer.Ordinal).ToImmutableSortedDictionary(g => g.Key, Count, StringComparer.Ordinal);

    private static SearchFigures Count(IEnumerable<(SearchPair Pair, int Rank)> ranks)
    {
        var all = ranks.ToList();
        return new SearchFigures(all.Count, all.Count(r => r.Rank == 1), all.Count(r => r.Rank > 0));
    }
}
