namespace Chartwright.Nlp;

/// <summary>Tells the names of problems in an assessment, and the items of a diagnosis list, from the sentences about them.</summary>
internal sealed class ProblemHeading(WordReader words)
{
    private const int MostWords = 18;
    private const int MostWordsWithinLine = 8;

    /// <summary>One past the last token of the sentence's heading part; the sentence's first token when it has none.</summary>
    public int EndOf(AnalyzedText text, Sentence sentence)
    {
        var kind = text.Sections[sentence.Section].Kind;
        if (!NamesProblems(kind) || sentence.IsHeading)
        {
            return sentence.FirstToken;
        }

        var tokens = text.View;
        var first = SkipName(tokens, ListMarker.Skip(tokens, sentence.FirstToken, sentence.EndToken), sentence.EndToken);
        var count = 0;
        var i = first;
        for (; i < sentence.EndToken; i++)
        {
            if (tokens[i].Kind == TokenKind.Punctuation)
            {
                if (EndsHeading(tokens, i, sentence.EndToken))
                {
                    break;
                }

                continue;
            }

            count++;
            var flags = words.Read(tokens.Folded(i)).Flags;
            if (count > MostWords || flags.HasFlag(WordFlags.Break) || (count == 1 && flags.HasFlag(WordFlags.Action)))
            {
                // What follows a comma may speak of the problem; what stands before it is still its name.
                return BackToComma(tokens, first, i, count);
            }
        }

        return sentence.StartsItem || (count <= MostWordsWithinLine && kind != SectionKind.Plan) ? i : sentence.FirstToken;
    }

    // "Problem #1: knee pain", "Diagnosis 2 - asthma": what the list calls its items is no name of a problem.
    private static int SkipName(AnalyzedTokens tokens, int first, int end)
    {
        if (first >= end || tokens.Folded(first) is not ("problem" or "diagnosis" or "dx" or "issue"))
        {
            return first;
        }

        var i = first + 1;
        while (i < end && (tokens[i].Kind == TokenKind.Number || tokens.Is(i, '#')))
        {
            i++;
        }

        return i < end && i > first + 1 && (tokens.Is(i, ':') || tokens.Is(i, '.') || tokens.Is(i, '-') || tokens.Is(i, ')')) ? i + 1 : i > first + 1 ? i : first;
    }

    private static bool EndsHeading(AnalyzedTokens tokens, int i, int end)
    {
        if (tokens.Is(i, ':') || tokens.Is(i, ';') || tokens.Is(i, '.'))
        {
            return true;
        }

        return tokens.Is(i, '-') && i + 1 < end && tokens[i].Start > tokens[i - 1].End && tokens[i + 1].Start > tokens[i].End;
    }

    private static int BackToComma(AnalyzedTokens tokens, int first, int i, int count)
    {
        if (count < 3)
        {
            return first;
        }

        for (var k = i - 1; k > first; k--)
        {
            if (tokens.Is(k, ','))
            {
                return k;
            }
        }

        return first;
    }

    /// <summary>Whether a section names problems rather than telling of them.</summary>
    public static bool NamesProblems(SectionKind kind) => kind is SectionKind.Assessment or SectionKind.Plan or SectionKind.AssessmentAndPlan or SectionKind.ProblemList
        or SectionKind.AdmittingDiagnosis or SectionKind.DischargeDiagnosis or SectionKind.PreoperativeDiagnosis or SectionKind.PostoperativeDiagnosis;
}
