namespace Chartwright.Nlp;

/// <summary>Finds the headings of a note after <c>data/rules/sections.tsv</c>.</summary>
internal sealed class Sectionizer(PhraseTable<SectionRule> headings)
{
    private const int MostHeadingTokens = 14;

    /// <summary>A heading found: its words, and where the text below it begins.</summary>
    internal readonly record struct Heading(int FirstToken, int EndToken, int BodyToken, SectionRule Rule);

    /// <summary>Headings in text order; sub-headings that fit the open section are left out.</summary>
    public List<Heading> Find(AnalyzedTokens tokens, string text)
    {
        var found = new List<Heading>();
        var open = SectionKind.Unspecified;
        for (var line = 0; line < tokens.Count;)
        {
            var end = line + 1;
            while (end < tokens.Count && !tokens[end].StartsLine)
            {
                end++;
            }

            var marked = ListMarker.Skip(tokens, line, end);
            var i = marked;
            while (i < end)
            {
                if (MayStart(tokens, i, marked, text) && TryHeading(tokens, i, end, i == marked, text, out var heading) && Opens(heading, open, marked > line || i > marked, end, IsUpper(tokens, heading.FirstToken, heading.EndToken, text)))
                {
                    found.Add(heading);
                    open = heading.Rule.Kind;
                    i = heading.BodyToken;
                    marked = i;
                }
                else
                {
                    i++;
                }
            }

            line = end;
        }

        return found;
    }

    // A heading stands at a line's start, or after the end of a sentence within a line (dictated notes run on).
    private static bool MayStart(AnalyzedTokens tokens, int i, int lineStart, string text)
    {
        if (i == lineStart)
        {
            return true;
        }

        return tokens[i].Kind == TokenKind.Word && char.IsUpper(text[tokens[i].Start]) && tokens[i].Start > tokens[i - 1].End
            && (tokens.Is(i - 1, '.') || tokens.Is(i - 1, ',') || tokens.Is(i - 1, ';') || tokens.Is(i - 1, '/') || tokens.Is(i - 1, '-') || tokens[i].Start - tokens[i - 1].End >= 3);
    }

    private bool TryHeading(AnalyzedTokens tokens, int first, int end, bool atLineStart, string text, out Heading heading)
    {
        heading = default;
        if (!headings.TryMatch(tokens, first, Math.Min(end, first + MostHeadingTokens), out var e, out var rule))
        {
            return false;
        }

        var i = SkipQualifiers(tokens, e, end);
        if (i == end)
        {
            heading = new Heading(first, e, end, rule);
            return atLineStart && IsWholeLine(tokens, first, e, text);
        }

        if (tokens.Is(i, ':'))
        {
            heading = new Heading(first, i + 1, i + 1, rule);
            return atLineStart || IsUpper(tokens, first, e, text) || (!rule.IsSub && !tokens.Is(first - 1, ','));
        }

        if (tokens.Is(i, '.') && i + 1 == end && i == e)
        {
            heading = new Heading(first, i + 1, i + 1, rule);
            return atLineStart && !rule.IsSub && IsUpper(tokens, first, e, text);
        }

        // "Heart - regular rate", "IMPRESSION - stable".
        if (tokens.Is(i, '-') && i == e && i + 1 < end && tokens[i].Start > tokens[i - 1].End && tokens[i + 1].Start > tokens[i].End)
        {
            heading = new Heading(first, i + 1, i + 1, rule);
            return atLineStart && char.IsUpper(text[tokens[first].Start]);
        }

        // "CHIEF COMPLAINT Joint pain": capitals, then ordinary words.
        heading = new Heading(first, e, e, rule);
        return atLineStart && !rule.IsSub && e - first >= 2 && i == e && IsUpper(tokens, first, e, text) && tokens[e].Length > 1
            && char.IsUpper(text[tokens[e].Start]) && char.IsLower(text[tokens[e].Start + 1]);
    }

    // Words in parentheses, dates and dashes between the heading's words and its colon or line end.
    private static int SkipQualifiers(AnalyzedTokens tokens, int e, int end)
    {
        var i = e;
        if (i < end && tokens.Is(i, '('))
        {
            for (var close = i + 1; close < Math.Min(end, i + 9); close++)
            {
                if (tokens.Is(close, ')'))
                {
                    i = close + 1;
                    break;
                }
            }
        }

        var j = i;
        while (j < end && j < i + 12 && (tokens[j].Kind == TokenKind.Number || (tokens[j].Kind == TokenKind.Punctuation && !tokens.Is(j, ':') && !tokens.Is(j, '.'))))
        {
            j++;
        }

        return j < end && tokens.Is(j, ':') ? j : j == end ? end : i;
    }

    // A line without colon is a heading when it is written like one: capitals, or every long word with a capital, or nothing but one or two words.
    private static bool IsWholeLine(AnalyzedTokens tokens, int first, int end, string text)
    {
        if (!char.IsUpper(text[tokens[first].Start]) && !tokens.Is(first - 1, '#') && !tokens.Is(first - 1, '*'))
        {
            return false;
        }

        return IsUpper(tokens, first, end, text) || end - first <= 6;
    }

    private static bool IsUpper(AnalyzedTokens tokens, int first, int end, string text)
    {
        for (var i = first; i < end; i++)
        {
            for (var k = tokens[i].Start; k < tokens[i].End; k++)
            {
                if (char.IsLower(text[k]))
                {
                    return false;
                }
            }
        }

        return true;
    }

    // Within an assessment or plan, an item such as "- Medications: continue" stays part of it.
    private static bool Opens(Heading heading, SectionKind open, bool isItem, int lineEnd, bool isUpper)
    {
        if (isItem && heading.BodyToken < lineEnd && IsAssessmentLike(open) && !IsAssessmentLike(heading.Rule.Kind))
        {
            return false;
        }

        // A result told within a course or a history does not end it.
        if (heading.BodyToken < lineEnd && open is SectionKind.HospitalCourse or SectionKind.PresentIllness && !isUpper
            && heading.Rule.Kind is SectionKind.Imaging or SectionKind.Laboratory or SectionKind.Vitals or SectionKind.Pathology or SectionKind.Findings or SectionKind.Procedure)
        {
            return false;
        }

        if (isItem && open == SectionKind.AssessmentAndPlan && heading.Rule.Kind is SectionKind.Plan or SectionKind.Assessment && heading.BodyToken < lineEnd)
        {
            return false;
        }

        return !heading.Rule.IsSub || (open != heading.Rule.Kind && !KeepsSubHeadings(open));
    }

    private static bool IsAssessmentLike(SectionKind kind) => kind is SectionKind.Assessment or SectionKind.AssessmentAndPlan or SectionKind.Plan;

    private static bool KeepsSubHeadings(SectionKind kind) => IsAssessmentLike(kind) || kind is SectionKind.ReviewOfSystems or SectionKind.Exam or SectionKind.HospitalCourse
        or SectionKind.Findings or SectionKind.Imaging or SectionKind.Procedure or SectionKind.PastMedicalHistory or SectionKind.ProblemList or SectionKind.DischargeDiagnosis
        or SectionKind.Pathology or SectionKind.FamilyHistory or SectionKind.Laboratory;
}
