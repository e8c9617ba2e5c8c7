namespace Chartwright.Nlp;

/// <content>What words may make one phrase: whether a describing word still waits for its noun, and what may be shared over a list.</content>
internal sealed partial class MentionMatcher
{
    // "Carcinoma extending to perirenal fat" is no cancer of what lies about the kidney; "ulcerated plaque" is no ulcer; "infectious mononucleosis" is no infection of its own.
    private static bool EndsBeforeItsSubject(SentenceWords words, int first, int end, int tokens)
    {
        var flags = words.FlagsOf(end - 1);
        return (flags.HasFlag(WordFlags.Quality) || (tokens > 1 && end - first > 1 && flags.HasFlag(WordFlags.Adjective))) && words.IsFollowedBySubject(end - 1);
    }

    // "Chronic renal failure secondary to nephritis": what is chronic is the failure, so "chronic" and "nephritis" are no phrase.
    private static bool LeavesItsSubject(SentenceWords words, int first, int end, ulong mask)
    {
        var isOpen = false;
        var leftOut = 0;
        for (var w = first; w < end; w++)
        {
            if ((mask & (1UL << (w - first))) != 0)
            {
                isOpen = words.FlagsOf(w).HasFlag(WordFlags.Adjective);
                leftOut = 0;
            }
            else if (words.ContentBetween(w, w + 1) > 0)
            {
                leftOut += (words.FlagsOf(w) & (WordFlags.Adjective | WordFlags.Region)) == WordFlags.None ? 1 : 0;
            }
            else if (isOpen && leftOut > 0)
            {
                return true;
            }
        }

        return false;
    }

    // "Pain in the knees and left hip": over a list only a word of a mention is shared, and what stands between belongs to that mention.
    private static bool SharesOverList(in Candidate candidate, ulong covered, SentenceWords words)
    {
        if ((candidate.Mask & covered) == 0)
        {
            return false;
        }

        for (var i = 0; i < candidate.Width; i++)
        {
            if (((candidate.Mask | covered) >> i & 1) == 0 && words.ContentBetween(candidate.Start + i, candidate.Start + i + 1) > 0
                && (words.FlagsOf(candidate.Start + i) & (WordFlags.Side | WordFlags.Number | WordFlags.Region)) == WordFlags.None)
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasLinkLeftOver(in Candidate candidate, SentenceWords words)
    {
        for (var i = 0; i < candidate.Width; i++)
        {
            if ((candidate.Mask >> i & 1) == 0 && words.IsLink(candidate.Start + i))
            {
                return true;
            }
        }

        return false;
    }

    // "Subconjunctival abscess": an abscess, but not one of a place that the lexicon knows.
    private static bool IsDescribedOtherwise(int at, List<Candidate> accepted, SentenceWords words)
    {
        var before = at - 1;
        if (before < 0 || (words.FlagsOf(before) & (WordFlags.Adjective | WordFlags.Vague)) != WordFlags.Adjective)
        {
            return false;
        }

        foreach (var other in accepted)
        {
            if (before >= other.Start && before < other.Start + other.Width && (other.Mask >> (before - other.Start) & 1) != 0)
            {
                return false;
            }
        }

        return true;
    }
}
