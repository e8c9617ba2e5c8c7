namespace Chartwright.Terminology.Search;

/// <summary>First pass: adds up, for every code, the query's words that help to find it, and keeps the few hundred best.</summary>
internal static class CandidateFinder
{
    /// <summary>Codes that the second pass looks at.</summary>
    private const int Most = 400;

    /// <summary>Codes named by rare words after which common words name no further ones.</summary>
    private const int Enough = 6000;

    /// <summary>The same for a word that one code in <see cref="BroadShare"/> has.</summary>
    private const int EnoughForBroad = 200;
    private const int BroadShare = 10;

    private const int Bins = 512;
    private const float PriorWeight = 1.6f;

    /// <summary>Finds candidates. With <paramref name="all"/> it keeps every code that any word names: slow, the measure of what the shortcuts miss.</summary>
    public static void Find(in SearchView view, QueryPlan plan, SearchScratch scratch, SearchFilter filter, bool all = false)
    {
        Span<int> order = stackalloc int[plan.Terms.Count];
        Span<int> size = stackalloc int[plan.Terms.Count];
        for (var t = 0; t < plan.Terms.Count; t++)
        {
            order[t] = t;
            foreach (var (token, fit) in plan.Terms[t].Tokens)
            {
                Note(scratch, token, t, fit);
                size[t] += view.Tokens[token].PostingCount;
            }
        }

        // Rare words first: once they have named enough codes, common ones (left, open, fracture) only add to those.
        size.Sort(order);
        for (var i = 0; i < order.Length; i++)
        {
            var term = plan.Terms[order[i]];
            if (!term.Denied)
            {
                AddUp(view, term, (byte)(i + 1), scratch, all ? int.MaxValue : size[i] > view.Concepts.Length / BroadShare ? EnoughForBroad : Enough);
            }
        }

        Keep(view, scratch, filter, all ? int.MaxValue / 2 : Most);
    }

    private static void AddUp(in SearchView view, QueryTerm term, byte mark, SearchScratch scratch, int enough)
    {
        var scores = scratch.Scores;
        var last = scratch.LastTerm;
        var mayAdd = scratch.Touched.Count < enough;
        foreach (var (token, fit) in term.Tokens)
        {
            ref readonly var record = ref view.Tokens[token];
            var weight = term.Rarity * fit * 0.1f;
            foreach (var posting in view.Postings.Slice(record.PostingStart, record.PostingCount))
            {
                var concept = (int)(posting >> 4);
                if (last[concept] == mark || (last[concept] == 0 && !mayAdd))
                {
                    continue;
                }

                if (last[concept] == 0)
                {
                    scratch.Touched.Add(concept);
                }

                last[concept] = mark;
                scores[concept] += weight * (posting & 15);
            }
        }
    }

    private static void Note(SearchScratch scratch, int token, int term, float fit)
    {
        if (scratch.FirstUse[token] == 0)
        {
            scratch.Used.Add(token);
        }

        scratch.Uses.Add(new TokenUse(term, fit, scratch.FirstUse[token]));
        scratch.FirstUse[token] = scratch.Uses.Count;
    }

    /// <summary>Keeps the best by counting scores into bins: no sorting of tens of thousands.</summary>
    private static void Keep(in SearchView view, SearchScratch scratch, SearchFilter filter, int most)
    {
        var scores = scratch.Scores;
        var top = 0f;
        foreach (var concept in scratch.Touched)
        {
            ref readonly var record = ref view.Concepts[concept];
            if ((record.Traits & ConceptTraits.Searchable) == ConceptTraits.None || !filter.Admits(concept, record.Traits))
            {
                scores[concept] = -1f;
                continue;
            }

            scores[concept] += record.Prior * (PriorWeight / 255f) - (record.Episode > ConceptEpisode.Initial ? 1f : 0f);
            top = Math.Max(top, scores[concept]);
        }

        if (top <= 0)
        {
            return;
        }

        Span<int> bins = stackalloc int[Bins];
        bins.Clear();
        var scale = (Bins - 1) / top;
        foreach (var concept in scratch.Touched)
        {
            if (scores[concept] >= 0)
            {
                bins[(int)(scores[concept] * scale)]++;
            }
        }

        var cut = Bins - 1;
        for (var kept = bins[cut]; cut > 0 && kept + bins[cut - 1] <= most; kept += bins[cut])
        {
            cut--;
        }

        foreach (var concept in scratch.Touched)
        {
            if (scores[concept] >= 0 && (int)(scores[concept] * scale) >= cut && scratch.Candidates.Count < 2 * most)
            {
                scratch.Candidates.Add(concept);
            }
        }
    }
}
