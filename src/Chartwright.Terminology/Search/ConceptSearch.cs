using System.Collections.Immutable;
using System.Globalization;

namespace Chartwright.Terminology.Search;

/// <summary>The search box of a coder: words in any order, short forms, lay words, misspellings and codes, over all code systems. Safe for many threads.</summary>
public sealed class ConceptSearch
{
    private const int MostHits = 200;
    private const int LongestQuery = 300;

    /// <summary>Codes typed out stand above everything found by words.</summary>
    private const double CodeScore = 10;

    private static readonly string[] DrugCells = ["poisoning, accidental", "poisoning, self-harm", "poisoning, assault", "poisoning, undetermined", "adverse effect", "underdosing"];
    private static readonly string[] NeoplasmCells = ["malignant primary", "malignant secondary", "carcinoma in situ", "benign", "uncertain behavior", "unspecified behavior"];

    private readonly ImmutableArray<SearchIndex> _indexes;
    private readonly bool _withoutShortcuts;

    /// <summary>A search over opened indexes, of any number of systems, releases and editions.</summary>
    /// <param name="indexes">Indexes; not disposed by the search.</param>
    public ConceptSearch(IReadOnlyList<SearchIndex> indexes)
        : this(indexes, withoutShortcuts: false)
    {
    }

    internal ConceptSearch(IReadOnlyList<SearchIndex> indexes, bool withoutShortcuts)
    {
        ArgumentNullException.ThrowIfNull(indexes);
        _indexes = [.. indexes];
        _withoutShortcuts = withoutShortcuts;
    }

    /// <summary>Finds codes, best first.</summary>
    /// <param name="query">What is sought.</param>
    /// <returns>At most <see cref="SearchQuery.Limit"/> hits; none when nothing matches or no release covers the day.</returns>
    public ImmutableArray<SearchHit> Search(SearchQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var limit = Math.Clamp(query.Limit, 1, MostHits);
        var text = query.Text.Length > LongestQuery ? query.Text[..LongestQuery] : query.Text;
        var hits = new List<SearchHit>();
        foreach (var index in Choose(query))
        {
            var filter = new SearchFilter(index.Release, query);
            ByCode(index, text, filter, limit, hits);
            ByWords(index, text, filter, limit, hits);
        }

        return [.. hits
            .OrderByDescending(h => h.Score)
            .ThenBy(h => h.Concept.Release.System.ToString(), StringComparer.Ordinal)
            .ThenBy(h => h.Concept.Code)
            .DistinctBy(h => (h.Concept.Release.System, h.Concept.Code))
            .Take(limit)];
    }

    /// <summary>One release of each system: in force on the day, official before core, the later one of several.</summary>
    private IEnumerable<SearchIndex> Choose(SearchQuery query) =>
        _indexes
            .Where(i => (query.System is not { } system || i.Release.System == system)
                && (query.Edition is null || i.Release.Manifest.Edition == query.Edition)
                && (query.Date is not { } date || i.Release.CoversDate(date)))
            .GroupBy(i => i.Release.System)
            .Select(g => g.OrderBy(i => i.Release.IsCore).ThenByDescending(i => i.Release.Manifest.EffectiveFrom).First());

    private static void ByCode(SearchIndex index, string text, SearchFilter filter, int limit, List<SearchHit> hits)
    {
        if (CodeFragment.Read(text) is not { } beginning)
        {
            return;
        }

        var concepts = index.View().Concepts;
        var found = new List<(Concept Concept, double Score)>();
        foreach (var concept in index.Release.StartingWith(beginning).Where(c => c.Kind is ConceptKind.Code or ConceptKind.Modifier))
        {
            if (filter.Admits(concept.Position, concepts[concept.Position].Traits))
            {
                // The code itself when it may be reported; else its reportable children, the usual and least specific first, later encounters last, then the headers.
                var exact = concept.Code.Length == beginning.Length;
                var score = CodeScore + (concept.IsBillable ? 2 : 0) + (exact ? 1 : 0) + (concepts[concept.Position].Prior / 255.0) + Plainness(concept) - (concepts[concept.Position].Episode > ConceptEpisode.Initial ? 0.5 : 0);
                found.Add((concept, score));
            }
        }

        hits.AddRange(found.OrderByDescending(f => f.Score).Take(limit).Select(f => new SearchHit(f.Concept, f.Score, f.Concept.DisplayCode, SearchTextKind.Code)));
    }

    /// <summary>Between codes that begin alike: the unspecified one, else the one with the least said.</summary>
    private static double Plainness(Concept concept)
    {
        var title = concept.Title;
        var words = title.AsSpan().Count(' ');
        return (title.Contains("unspecified", StringComparison.OrdinalIgnoreCase) || title.Contains("not stated", StringComparison.OrdinalIgnoreCase) ? 0.3 : 0)
            + (title.Contains("without", StringComparison.OrdinalIgnoreCase) ? 0.15 : 0) - (0.01 * Math.Min(words, 30));
    }

    private void ByWords(SearchIndex index, string text, SearchFilter filter, int limit, List<SearchHit> hits)
    {
        var view = index.View();
        var plan = QueryReader.Read(view, text);
        if (plan.Groups.Count == 0)
        {
            return;
        }

        var scratch = index.Scratch.Rent();
        try
        {
            CandidateFinder.Find(view, plan, scratch, filter, _withoutShortcuts);
            var scorer = new ConceptScorer(view, plan, scratch, stackalloc float[plan.Terms.Count * 2]);
            var scored = new List<ScoredConcept>(scratch.Candidates.Count);
            foreach (var candidate in scratch.Candidates)
            {
                scored.Add(scorer.Score(candidate));
            }

            scored.Sort((a, b) => b.Score != a.Score ? b.Score.CompareTo(a.Score) : a.Position.CompareTo(b.Position));
            foreach (var hit in scored.Take(limit))
            {
                var document = view.Documents[hit.Document];
                hits.Add(new SearchHit(new Concept(index.Release, hit.Position), hit.Score, TextOf(index.Release, view, hit.Position, document), document.Kind));
            }
        }
        finally
        {
            index.Scratch.Return(scratch);
        }
    }

    private static string TextOf(CodeSystemRelease release, SearchView view, int position, DocumentRecord document)
    {
        switch (document.Kind)
        {
            case SearchTextKind.Term:
                return view.Text(document.Text);
            case SearchTextKind.InclusionTerm:
                return release.Text(document.Text);
            case SearchTextKind.ShortTitle:
                return new Concept(release, position).ShortTitle;
            case SearchTextKind.IndexEntry:
                var node = release.IndexNodeAt(document.Text);
                return document.Cell == 0 ? node.Path : string.Create(CultureInfo.InvariantCulture, $"{node.Path}: {(node.Kind == IndexKind.Drug ? DrugCells : NeoplasmCells)[document.Cell - 1]}");
            default:
                return new Concept(release, position).Title;
        }
    }
}
