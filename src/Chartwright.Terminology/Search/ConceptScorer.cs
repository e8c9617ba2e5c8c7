namespace Chartwright.Terminology.Search;

/// <summary>Second pass: how well each candidate's wordings answer the query, and which code a coder wants of those that answer alike.</summary>
/// <remarks>
/// A wording's score is coverage (how much of the query it says, its code's title helping out) times precision (how much of it was asked for).
/// Side and encounter that contradict the query weigh heavily; those that the query does not name weigh lightly; frequency breaks what is left.
/// </remarks>
internal readonly ref struct ConceptScorer
{
    private const float TitleHelp = 0.9f;
    private const float AbsentButAsked = 0.25f;
    private const float DeniedAndNotSaid = 0.6f;
    private const float Contradiction = 0.5f;
    /// <summary>A phrase of the term tables is there because everybody uses it for this code.</summary>
    private const float TermStanding = 1.05f;
    private const float Header = 0.8f;
    private const float PriorShare = 0.25f;
    private const float OtherContext = 0.85f;

    private readonly SearchView _view;
    private readonly QueryPlan _plan;
    private readonly SearchScratch _scratch;
    private readonly Span<float> _title;
    private readonly Span<float> _matched;

    public ConceptScorer(SearchView view, QueryPlan plan, SearchScratch scratch, Span<float> work)
    {
        _view = view;
        _plan = plan;
        _scratch = scratch;
        _title = work[..plan.Terms.Count];
        _matched = work.Slice(plan.Terms.Count, plan.Terms.Count);
    }

    public ScoredConcept Score(int position)
    {
        ref readonly var record = ref _view.Concepts[position];
        _title.Clear();
        var titlePrecision = Match(_view.Documents[record.DocumentStart], _title, out _);
        var best = 0f;
        var bestDocument = record.DocumentStart;
        for (var i = 0; i < record.DocumentCount; i++)
        {
            if (i > 0 && !Speaks(record.DocumentStart + i))
            {
                continue;
            }

            Consider(record.DocumentStart + i, 1f, titlePrecision, ref best, ref bestDocument);
        }

        var step = 0.96f;
        for (var above = record.Above; above >= 0; above = _view.Concepts[above].Above)
        {
            foreach (var document in WordingsOf(above))
            {
                Consider(document, step, titlePrecision, ref best, ref bestDocument);
            }

            step *= 0.98f;
        }

        var score = best * (1f + (PriorShare * record.Prior / 255f)) * Side(record.Side) * Episode(record.Episode);
        if ((record.Traits & ConceptTraits.Billable) == ConceptTraits.None)
        {
            score *= Header;
        }

        if (record.ContextToken >= 0 && _scratch.FirstUse[record.ContextToken] == 0)
        {
            score *= OtherContext;
        }

        return new ScoredConcept(position, score, bestDocument);
    }

    /// <summary>Whether the wording holds any word of the query.</summary>
    private bool Speaks(int document)
    {
        ref readonly var record = ref _view.Documents[document];
        foreach (var word in _view.DocumentTokens.Slice(record.TokenStart, record.TokenCount))
        {
            if (_scratch.FirstUse[word >> 2] != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The wordings of a code above that speak; the same for all candidates below it, so found once.</summary>
    private int[] WordingsOf(int above)
    {
        if (!_scratch.WordingsAbove.TryGetValue(above, out var found))
        {
            ref readonly var node = ref _view.Concepts[above];
            var list = new List<int>();
            for (var i = 1; i < node.DocumentCount; i++)
            {
                if (Speaks(node.DocumentStart + i))
                {
                    list.Add(node.DocumentStart + i);
                }
            }

            _scratch.WordingsAbove.Add(above, found = [.. list]);
        }

        return found;
    }

    private void Consider(int document, float standing, float titlePrecision, ref float best, ref int bestDocument)
    {
        for (var t = 0; t < _matched.Length; t++)
        {
            _matched[t] = _title[t] * TitleHelp;
        }

        var precision = Match(_view.Documents[document], _matched, out var contradicts);
        if (_view.Documents[document].Kind == SearchTextKind.Term)
        {
            standing *= TermStanding;
        }

        var score = standing * Coverage() * (0.5f + (0.35f * precision) + (0.15f * titlePrecision)) * (contradicts ? Contradiction : 1f);
        if (score > best)
        {
            best = score;
            bestDocument = document;
        }
    }

    /// <summary>Marks the terms that a wording says and returns the share of the wording that was asked for.</summary>
    private float Match(in DocumentRecord document, Span<float> matched, out bool contradicts)
    {
        contradicts = false;
        float asked = 0, unasked = 0;
        foreach (var word in _view.DocumentTokens.Slice(document.TokenStart, document.TokenCount))
        {
            var token = word >> 2;
            var use = _scratch.FirstUse[token];
            var absent = (word & SearchText.Absent) != 0;
            if (use == 0)
            {
                if ((word & SearchText.Free) == 0)
                {
                    unasked += _view.Tokens[token].Rarity;
                }

                continue;
            }

            var fits = 0f;
            for (; use > 0; use = _scratch.Uses[use - 1].Next)
            {
                var (term, weight, _) = _scratch.Uses[use - 1];
                var denied = _plan.Terms[term].Denied;
                if (denied && !absent)
                {
                    contradicts = true;
                }
                else
                {
                    var fit = denied == absent ? weight : weight * AbsentButAsked;
                    matched[term] = Math.Max(matched[term], fit);
                    fits = Math.Max(fits, fit);
                }
            }

            var rarity = _view.Tokens[token].Rarity;
            asked += rarity * fits;
            unasked += (word & SearchText.Free) == 0 ? rarity * (1f - fits) : 0f;
        }

        return asked / (asked + unasked + 1f);
    }

    private float Coverage()
    {
        var sum = 0f;
        foreach (var group in _plan.Groups)
        {
            var best = 0f;
            foreach (var alternative in group.Alternatives)
            {
                float got = 0, of = 0;
                foreach (var t in alternative.Terms)
                {
                    got += _plan.Terms[t].Rarity * _matched[t];
                    of += _plan.Terms[t].Rarity;
                }

                best = Math.Max(best, alternative.Weight * got / of);
            }

            sum += group.Weight * (group.Denied ? Math.Max(best, DeniedAndNotSaid) : best);
        }

        var coverage = sum / _plan.Weight;
        return coverage * coverage;
    }

    private float Side(ConceptSide side)
    {
        if (_plan.Side == ConceptSide.None || side == ConceptSide.None || side == _plan.Side)
        {
            return _plan.Side == ConceptSide.None && side is ConceptSide.Right or ConceptSide.Left or ConceptSide.Both ? 0.97f : 1f;
        }

        return side == ConceptSide.Unspecified ? 0.7f : 0.5f;
    }

    private float Episode(ConceptEpisode episode)
    {
        if (episode == ConceptEpisode.None || episode == _plan.Episode)
        {
            return 1f;
        }

        return _plan.Episode == ConceptEpisode.None ? episode == ConceptEpisode.Initial ? 1f : 0.75f : 0.5f;
    }
}
