using System.Collections.Immutable;

namespace Chartwright.Nlp;

/// <summary>
/// Finds the lexicon's entries in a sentence: all words of an entry within a window, in any order, over no clause boundary;
/// the fullest wins; over the boundaries of a list only to share a word ("pain in the knees and left hip").
/// </summary>
internal sealed partial class MentionMatcher
{
    private const int MostAnchors = 8;
    private const int MostGap = 3;
    private const int MostGapOverLists = 6;
    private const int MostCrossings = 3;
    private const int MostCandidates = 4000;
    private const float GapCost = 1f;
    private readonly Lexicon _lexicon;
    private readonly HashSet<int> _lone;
    private readonly int _history;
    private readonly int _stage;
    private readonly int _type;
    private readonly Lazy<float[]> _rarities;

    public MentionMatcher(Lexicon lexicon, WordClasses classes)
    {
        _lexicon = lexicon;
        _history = lexicon.Find("history");
        _stage = lexicon.Find("stage");
        _type = lexicon.Find("type");
        _rarities = new Lazy<float[]>(lexicon.Rarities);
        _lone = [.. classes.Of("lone").Select(w => lexicon.Find(lexicon.Words.Canonical(w)))];
    }

    /// <summary>Entries that stand in the sentence, in text order; those with one mask and number of words follow one another.</summary>
    public List<Candidate> Match(SentenceWords words)
    {
        var candidates = new List<Candidate>();
        words.Weigh(_rarities.Value);
        foreach (var token in words.Tokens)
        {
            var index = _lexicon.FirstEntryOf(token);
            foreach (ref readonly var entry in _lexicon.EntriesUnder(token))
            {
                if ((entry.Signature & ~words.Signature) == 0 && candidates.Count < MostCandidates)
                {
                    Try(index, entry, words, candidates);
                }

                index++;
            }
        }

        return Choose(candidates, words);
    }

    private void Try(int index, in LexiconFormat.EntryRecord entry, SentenceWords words, List<Candidate> into)
    {
        var tokens = _lexicon.TokensOf(entry);
        if (tokens.Length == 1 && _lone.Contains(tokens[0]))
        {
            return;
        }

        foreach (var token in tokens)
        {
            if (words.FirstOf(token) < 0)
            {
                return;
            }
        }

        var anchors = 0;
        for (var o = words.FirstOf(tokens[0]); o >= 0 && anchors < MostAnchors; o = words[o].Next, anchors++)
        {
            if (Gather(index, tokens, words, o) is { } candidate && !into.Contains(candidate))
            {
                into.Add(candidate);
            }
        }
    }

    // For one place of the rarest word, the nearest place of each other word.
    private Candidate? Gather(int index, ReadOnlySpan<int> tokens, SentenceWords words, int anchor)
    {
        Span<int> chosen = stackalloc int[LexiconFormat.MostTokens];
        chosen[0] = anchor;
        int first = words[anchor].First, end = words[anchor].End;
        for (var t = 1; t < tokens.Length; t++)
        {
            var best = -1;
            var bestDistance = int.MaxValue;
            for (var o = words.FirstOf(tokens[t]); o >= 0; o = words[o].Next)
            {
                var distance = words[o].First >= end ? words[o].First - end : words[o].End <= first ? first - words[o].End : 0;
                if (distance < bestDistance && Agrees(words, chosen[..t], o))
                {
                    best = o;
                    bestDistance = distance;
                }
            }

            if (best < 0)
            {
                return null;
            }

            chosen[t] = best;
            first = Math.Min(first, words[best].First);
            end = Math.Max(end, words[best].End);
            if (end - first > 60)
            {
                return null;
            }
        }

        return NumbersStandByTheirWord(words, chosen[..tokens.Length]) ? Weigh(index, words, chosen[..tokens.Length], first, end) : null;
    }

    // "#1: type 2 diabetes with CKD stage 3" holds no type 1 and no stage 2: a number belongs to the word that it follows.
    private bool NumbersStandByTheirWord(SentenceWords words, ReadOnlySpan<int> chosen)
    {
        foreach (var o in chosen)
        {
            var number = words[o];
            if (number.Form >= 0 || !words.FlagsOf(number.First).HasFlag(WordFlags.Number))
            {
                continue;
            }

            bool counts = false, stands = false, touches = false;
            foreach (var other in chosen)
            {
                var word = words[other];
                if (other == o)
                {
                    continue;
                }

                touches |= Touches(words, Math.Min(word.End, number.End), Math.Max(word.First, number.First));
                if ((word.Token == _stage || word.Token == _type) && word.Form < 0)
                {
                    counts = true;
                    stands |= word.First < number.First && Touches(words, word.End, number.First);
                }
            }

            if (chosen.Length > 1 && !(counts ? stands : touches))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Touches(SentenceWords words, int end, int first) => words.ContentBetween(end, first) == 0 && words.ListsBetween(end, first) == 0;

    private Candidate? Weigh(int index, SentenceWords words, ReadOnlySpan<int> chosen, int first, int end)
    {
        ulong mask = 0, sides = 0;
        var used = 0;
        var weight = 0f;
        var isHistory = false;
        var isOwn = true;
        var hard = words.HardBetween(first, end);
        foreach (var o in chosen)
        {
            isHistory |= words[o].Token == _history;
            isOwn &= words[o].Form < 0;
            for (var w = words[o].First; w < words[o].End; w++)
            {
                var bit = 1UL << (w - first);
                used += (mask & bit) == 0 ? words.ContentBetween(w, w + 1) : 0;
                hard -= (mask & bit) == 0 && words.IsBreak(w) ? 1 : 0;
                weight += (mask & bit) == 0 ? words.WeightOf(w) : 0;
                mask |= bit;
                sides |= words.IsSide(w) ? bit : 0;
            }
        }

        var gap = words.ContentBetween(first, end) - used;
        var crossings = words.ListsBetween(first, end);
        return hard > 0 || crossings > MostCrossings || gap > (crossings > 0 ? MostGapOverLists : MostGap) || EndsBeforeItsSubject(words, first, end, chosen.Length) || (gap > 0 && LeavesItsSubject(words, first, end, mask))
            ? null
            : new Candidate(index, first, mask, sides, chosen.Length, gap, crossings, MathF.Round(weight - (GapCost * gap), 2), isHistory, isOwn);
    }

    // Two meanings of the same word never make one entry together.
    private static bool Agrees(SentenceWords words, ReadOnlySpan<int> chosen, int candidate)
    {
        var c = words[candidate];
        foreach (var o in chosen)
        {
            var other = words[o];
            if (other.Form != c.Form && other.First < c.End && c.First < other.End)
            {
                return false;
            }
        }

        return true;
    }

    private static List<Candidate> Choose(List<Candidate> candidates, SentenceWords words)
    {
        candidates.Sort(static (a, b) =>
        {
            var byList = (a.Crossings > 0).CompareTo(b.Crossings > 0);
            var byWeight = byList != 0 ? byList : b.Weight.CompareTo(a.Weight);
            var byOwn = byWeight != 0 ? byWeight : b.IsOwn.CompareTo(a.IsOwn);
            var byTokens = byOwn != 0 ? byOwn : b.Tokens.CompareTo(a.Tokens);
            var byGap = byTokens != 0 ? byTokens : a.Gap.CompareTo(b.Gap);
            return byGap != 0 ? byGap : a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.Entry.CompareTo(b.Entry);
        });
        var accepted = new List<Candidate>();

        // First what stands by itself, then what shares words with it.
        foreach (var sharing in new[] { false, true })
        {
            foreach (var candidate in candidates)
            {
                if (IsAcceptable(candidate, accepted, words, sharing))
                {
                    accepted.Add(candidate);
                }
            }
        }

        for (var i = accepted.Count - 1; i >= 0; i--)
        {
            var inner = accepted[i];
            if (accepted.Exists(outer => outer != inner && inner.IsWithin(outer) && !outer.IsWithin(inner) && !IsConditionOfItsOwn(inner, outer, words)))
            {
                accepted.RemoveAt(i);
            }
        }

        accepted.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.Mask != b.Mask ? a.Mask.CompareTo(b.Mask) : b.Tokens.CompareTo(a.Tokens));
        return accepted;
    }

    // "History of breast cancer" is a code of its own, and it names a cancer: the rules of coding choose.
    // "Anemia due to chronic kidney disease" names the kidney disease as well.
    private static bool IsConditionOfItsOwn(in Candidate inner, in Candidate outer, SentenceWords words)
    {
        if (outer.IsHistory && !inner.IsHistory && outer.Core - inner.Core <= 2)
        {
            return true;
        }

        if (inner.Tokens < 2 || inner.Gap > 0 || inner.Crossings > 0 || inner.Mask == outer.Mask)
        {
            return false;
        }

        var after = outer.Start;
        while (after < inner.Start && !words.IsLink(after))
        {
            after++;
        }

        return after > outer.Start && after < inner.Start && (outer.Mask >> (after - outer.Start) & 1) == 0;
    }

    private static bool IsAcceptable(in Candidate candidate, List<Candidate> accepted, SentenceWords words, bool sharing)
    {
        ulong covered = 0;
        foreach (var other in accepted)
        {
            if (candidate.IsWithin(other))
            {
                // Another reading of the very same words is one more sense.
                var isSame = other.Mask == candidate.Mask && other.Start == candidate.Start && other.Tokens == candidate.Tokens;
                if (isSame)
                {
                    return other.Entry != candidate.Entry;
                }

                if (!IsConditionOfItsOwn(candidate, other, words))
                {
                    return false;
                }

                continue;
            }

            var shared = candidate.Shifted(other);
            if (other.Entry == candidate.Entry && (shared & candidate.Mask) != 0)
            {
                return false;
            }

            covered |= shared;
        }

        if (candidate.Crossings > 0 && candidate.Gap > 0 && !SharesOverList(candidate, covered, words))
        {
            return false;
        }

        var free = candidate.Mask & ~covered;
        if ((free & ~candidate.Sides) == 0 && (free == 0 || covered != 0))
        {
            return false;
        }

        if ((candidate.Mask & covered) != 0)
        {
            // One phrase names one thing: "right wrist Colles fracture" is no other fracture of the wrist besides.
            return sharing && (candidate.Crossings > 0 || HasLinkLeftOver(candidate, words));
        }

        if (candidate.Width == 1 && words.FlagsOf(candidate.Start).HasFlag(WordFlags.Bare) && IsDescribedOtherwise(candidate.Start, accepted, words))
        {
            return false;
        }

        // Reaching over another mention without sharing a word of it joins what does not belong together.
        var between = ~candidate.Mask & (candidate.Width == 64 ? ulong.MaxValue : (1UL << candidate.Width) - 1);
        return candidate.Gap == 0 || (between & covered) == 0;
    }
}
