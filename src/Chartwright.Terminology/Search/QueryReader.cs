using System.Text;

namespace Chartwright.Terminology.Search;

/// <summary>Reads a query against one index: short forms and lay words into what they mean, prefixes and misspellings into words that exist.</summary>
internal readonly ref struct QueryReader
{
    private const int LongestForm = 5;
    private const int MostTerms = 60;
    private const int MostPrefixWords = 48;
    private const float PrefixOfNothingElse = 0.9f;
    private const float PrefixBesideWord = 0.7f;
    private const float OneEdit = 0.88f;
    private const float TwoEdits = 0.72f;
    private const float RareWordPerhapsMisspelt = 0.5f;

    private readonly SearchView _view;
    private readonly QueryPlan _plan;
    private readonly Dictionary<string, List<KeyValuePair<int, float>>> _corrections;

    private QueryReader(SearchView view)
    {
        _view = view;
        _plan = new QueryPlan();
        _corrections = new Dictionary<string, List<KeyValuePair<int, float>>>(StringComparer.Ordinal);
    }

    public static QueryPlan Read(SearchView view, string text)
    {
        var reader = new QueryReader(view);
        reader.Read(reader.Known(SearchTokenizer.Split(text)));
        return reader._plan;
    }

    /// <summary>Drops stop words, cuts what is known only in parts, and corrects what is not known at all.</summary>
    private List<string> Known(List<string> words)
    {
        var kept = words.Where(w => !SearchText.IsStop(w)).ToList();
        if (kept.Count == 0)
        {
            kept = words;
        }

        for (var i = 0; i + 1 < kept.Count; i++)
        {
            // post traumatic -> posttraumatic, where only the whole is a word of titles.
            if (_view.FindForm($"{kept[i]} {kept[i + 1]}") < 0 && _view.Find(kept[i] + kept[i + 1]) is var whole and >= 0 && _view.Tokens[whole].DocumentCount > 3 && kept[i].Length > 1 && kept[i + 1].Length > 3)
            {
                kept[i] += kept[i + 1];
                kept.RemoveAt(i + 1);
            }
        }

        var known = new List<string>();
        foreach (var word in kept)
        {
            if (IsKnown(word))
            {
                known.Add(word);
                continue;
            }

            var parts = SearchTokenizer.SplitLettersFromDigits(word);
            if (parts.Count > 1)
            {
                known.AddRange(parts);
                continue;
            }

            var corrections = char.IsAsciiDigit(word[0]) || IsPrefix(word) ? [] : Spelling.Correct(_view, word);
            if (corrections.Count == 0)
            {
                known.Add(word);
                continue;
            }

            var best = Encoding.ASCII.GetString(_view.TokenText(corrections[0].Key));
            _corrections[best] = [.. corrections.Select(c => KeyValuePair.Create(c.Key, c.Value == 1 ? OneEdit : TwoEdits))];
            known.Add(best);
        }

        return known;
    }

    private bool IsKnown(string word) => _view.FindForm(word) >= 0 || _view.Find(word) >= 0;

    private bool IsPrefix(string word)
    {
        Span<byte> prefix = stackalloc byte[word.Length];
        if (!Encoding.ASCII.TryGetBytes(word, prefix, out _))
        {
            return false;
        }

        var at = _view.LowerBound(prefix);
        return at < _view.Tokens.Length && _view.TokenText(at).StartsWith(prefix);
    }

    private void Read(List<string> words)
    {
        var denied = false;
        for (var i = 0; i < words.Count;)
        {
            if (SearchText.Denies(words[i]) && i + 1 < words.Count)
            {
                denied = true;
                i++;
                continue;
            }

            var length = Math.Min(LongestForm, words.Count - i);
            var form = -1;
            for (; length > 0; length--)
            {
                form = _view.FindForm(string.Join(' ', words.GetRange(i, length)));
                if (form >= 0)
                {
                    break;
                }
            }

            length = Math.Max(length, 1);
            AddGroup(words.GetRange(i, length), form, denied, isLast: i + length == words.Count);
            denied = false;
            i += length;
        }

        foreach (var group in _plan.Groups)
        {
            _plan.Weight += group.Weight;
        }
    }

    private void AddGroup(List<string> words, int form, bool denied, bool isLast)
    {
        var group = new QueryGroup { Denied = denied };
        if (form >= 0)
        {
            var record = _view.Forms[form];
            foreach (ref readonly var meaning in _view.Meanings.Slice(record.MeaningStart, record.MeaningCount))
            {
                AddAlternative(group, _view.Text(meaning.Text, meaning.TextLength).Split(' '), meaning.Weight / 100f, denied, literal: false, isLast: false);
            }
        }

        // The words as typed: a title may well hold them.
        AddAlternative(group, words, 1f, denied, literal: form >= 0, isLast);
        if (group.Alternatives.Count == 0)
        {
            return;
        }

        foreach (var alternative in group.Alternatives)
        {
            var weight = 0f;
            foreach (var place in alternative.Terms)
            {
                weight += _plan.Terms[place].Rarity * (alternative.Terms.Count > 1 ? 0.8f : 1f);
            }

            group.Weight = Math.Max(group.Weight, weight * alternative.Weight);
        }

        _plan.Groups.Add(group);
        Notice(group);
    }

    private void AddAlternative(QueryGroup group, IReadOnlyList<string> words, float weight, bool denied, bool literal, bool isLast)
    {
        if (_plan.Terms.Count + words.Count > MostTerms)
        {
            return;
        }

        var terms = new List<QueryTerm>();
        foreach (var word in words)
        {
            if (TermOf(word, denied, literal || words.Count > 1, isLast) is { } term)
            {
                terms.Add(term);
            }
            else if (literal)
            {
                return;
            }
        }

        if (terms.Count == 0)
        {
            return;
        }

        var places = new List<int>();
        foreach (var term in terms)
        {
            places.Add(_plan.Terms.Count);
            _plan.Terms.Add(term);
        }

        group.Alternatives.Add(new QueryAlternative(weight, places));
    }

    private QueryTerm? TermOf(string word, bool denied, bool whole, bool isLast)
    {
        var term = new QueryTerm { Denied = denied };
        var exact = _view.Find(word);
        var count = 0;
        if (_corrections.TryGetValue(word, out var corrections))
        {
            foreach (var (token, fit) in corrections)
            {
                term.Add(token, fit);
            }

            count = _view.Tokens[corrections[0].Key].DocumentCount;
        }
        else if (exact >= 0 && _view.Tokens[exact].DocumentCount > 0)
        {
            term.Add(exact, 1f);
            count = _view.Tokens[exact].DocumentCount;
        }

        AddSynonyms(term, word, ref count);
        if (!whole)
        {
            AddPrefixes(term, word, isLast, ref count);
            if (count is > 0 and < 4 && corrections is null && word.Length >= Spelling.ShortestWord)
            {
                // A word of one or two wordings may be a slip for a common one (colin, colon).
                foreach (var (token, _) in Spelling.Correct(_view, word, 1))
                {
                    if (_view.Tokens[token].DocumentCount > 40)
                    {
                        term.Add(token, RareWordPerhapsMisspelt);
                    }
                }
            }
        }

        if (term.Tokens.Count == 0)
        {
            return null;
        }

        term.Tokens.Sort((a, b) => b.Value.CompareTo(a.Value));
        term.Rarity = (float)SearchDictionary.RarityOf(count, _view.Documents.Length);
        return term;
    }

    /// <summary>One-word meanings of the word.</summary>
    private void AddSynonyms(QueryTerm term, string word, ref int count)
    {
        var form = _view.FindForm(word);
        if (form < 0)
        {
            return;
        }

        var record = _view.Forms[form];
        foreach (ref readonly var meaning in _view.Meanings.Slice(record.MeaningStart, record.MeaningCount))
        {
            var means = _view.Text(meaning.Text, meaning.TextLength);
            if (!means.Contains(' ') && _view.Find(means) is var token and >= 0 && _view.Tokens[token].DocumentCount > 0)
            {
                term.Add(token, 0.95f * meaning.Weight / 100f);
                count = Math.Max(count, _view.Tokens[token].DocumentCount);
            }
        }
    }

    private void AddPrefixes(QueryTerm term, string word, bool isLast, ref int count)
    {
        if (word.Length < (isLast ? 2 : 3) || char.IsAsciiDigit(word[0]))
        {
            return;
        }

        Span<byte> prefix = stackalloc byte[word.Length];
        if (!Encoding.ASCII.TryGetBytes(word, prefix, out _))
        {
            return;
        }

        var found = new List<KeyValuePair<int, int>>();
        for (var at = _view.LowerBound(prefix); at < _view.Tokens.Length && _view.TokenText(at).StartsWith(prefix); at++)
        {
            if (_view.Tokens[at].DocumentCount > 0 && _view.Tokens[at].TextLength > word.Length)
            {
                found.Add(new(at, _view.Tokens[at].DocumentCount));
            }
        }

        var fit = term.Tokens.Count == 0 ? PrefixOfNothingElse : PrefixBesideWord;
        var alone = term.Tokens.Count == 0;
        foreach (var (token, documents) in found.OrderByDescending(f => f.Value).Take(MostPrefixWords))
        {
            term.Add(token, fit - Math.Min(0.2f, 0.01f * (_view.Tokens[token].TextLength - word.Length)));
            if (alone)
            {
                count = Math.Max(count, documents);
            }
        }
    }

    /// <summary>Notices the side and the encounter that the query names.</summary>
    private void Notice(QueryGroup group)
    {
        foreach (var place in group.Alternatives[0].Terms)
        {
            if (_plan.Terms[place].Tokens is not [var first, ..] || first.Value < 0.8f)
            {
                continue;
            }

            switch (Encoding.ASCII.GetString(_view.TokenText(first.Key)))
            {
                case "right":
                    _plan.Side = _plan.Side == ConceptSide.Left ? ConceptSide.Both : ConceptSide.Right;
                    break;
                case "left":
                    _plan.Side = _plan.Side == ConceptSide.Right ? ConceptSide.Both : ConceptSide.Left;
                    break;
                case "bilateral" or "both":
                    _plan.Side = ConceptSide.Both;
                    break;
                case "initial":
                    _plan.Episode = ConceptEpisode.Initial;
                    break;
                case "subsequent":
                    _plan.Episode = ConceptEpisode.Subsequent;
                    break;
                case "sequela":
                    _plan.Episode = ConceptEpisode.Sequela;
                    break;
            }
        }
    }
}
