namespace Chartwright.Nlp;

/// <summary>
/// Decides what a note says of a span: present, denied, possible; now or before; the patient's or another's.
/// After ConText (Harkema et al. 2009): cues with a direction and a scope, ended by terminators; the nearest cue of each axis wins; sections give the defaults.
/// Thread-safe.
/// </summary>
public sealed class ContextAnalyzer
{
    private readonly PhraseTable<ContextRule> _cues;

    /// <summary>An analyzer with the cues of <paramref name="rules"/>.</summary>
    public ContextAnalyzer(ReadingRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        _cues = rules.Cues;
    }

    /// <summary>What the text says of <paramref name="span"/>, and the rule ids that decided, separated by blanks (empty for the default).</summary>
    public (Assertion Assertion, string RuleId) Assert(AnalyzedText text, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(text);
        var first = text.TokenAt(span.Start);
        var end = first;
        while (end < text.TokenArray.Length && text.TokenArray[end].Start < span.End)
        {
            end++;
        }

        var sentence = text.SentenceOf(first);
        if (sentence < 0)
        {
            return (default, string.Empty);
        }

        return Decide(text, text.SentenceArray[sentence], FindCues(text, text.SentenceArray[sentence]), first, Math.Max(end, first + 1));
    }

    /// <summary>The cues of a sentence with their scopes.</summary>
    internal List<ContextCue> FindCues(AnalyzedText text, Sentence sentence)
    {
        var tokens = text.View;
        var found = new List<(ContextRule Rule, int First, int End)>();
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (_cues.TryMatch(tokens, i, sentence.EndToken, out var end, out var rule))
            {
                found.Add((rule, i, end));
                i = end - 1;
            }
        }

        var cues = new List<ContextCue>(found.Count);
        for (var k = 0; k < found.Count; k++)
        {
            var (rule, first, end) = found[k];
            if (rule.Category is ContextCategory.Pseudo or ContextCategory.Terminator)
            {
                continue;
            }

            int scopeFirst = first, scopeEnd = end;
            if (rule.Direction != ContextDirection.Backward)
            {
                scopeEnd = Forward(found, k, sentence.EndToken);
            }

            if (rule.Direction != ContextDirection.Forward)
            {
                scopeFirst = Backward(found, k, sentence.FirstToken);
            }

            cues.Add(new ContextCue(rule, first, end, scopeFirst, scopeEnd));
        }

        return cues;
    }

    /// <summary>The assertion of tokens <paramref name="first"/> to <paramref name="end"/> of a sentence.</summary>
    internal static (Assertion Assertion, string RuleId) Decide(AnalyzedText text, Sentence sentence, List<ContextCue> cues, int first, int end)
    {
        ContextCue? presence = null, condition = null, time = null, person = null, verdict = null;
        foreach (var cue in cues)
        {
            if (!cue.Reaches(first, end))
            {
                continue;
            }

            switch (cue.Rule.Category)
            {
                case ContextCategory.Historical or ContextCategory.Current:
                    time = Nearer(time, cue, first, end);
                    break;
                case ContextCategory.Family or ContextCategory.Other or ContextCategory.Patient:
                    person = Nearer(person, cue, first, end);
                    break;
                case ContextCategory.Hypothetical or ContextCategory.Planned:
                    condition = Nearer(condition, cue, first, end);
                    presence = Nearer(presence, cue, first, end);
                    break;
                default:
                    presence = Nearer(presence, cue, first, end);
                    verdict = cue.Rule.Category == ContextCategory.Negated && cue.Rule.Direction != ContextDirection.Forward ? cue : verdict;
                    break;
            }
        }

        // What was suspected first and denied afterwards is denied: "concern for pneumonia was ruled out".
        if (presence?.Rule.Category == ContextCategory.Possible && verdict is { } denied && denied.First >= end)
        {
            presence = denied;
        }

        // An assertion ends a denial or a doubt, not a condition: "return if you have fever".
        if (presence?.Rule.Category == ContextCategory.Affirmed && condition is not null)
        {
            presence = condition;
        }

        var section = text.Sections[sentence.Section];
        var assertion = new Assertion(PresenceOf(presence), TemporalityOf(time, section.Kind), ExperiencerOf(person, section.Kind));
        if (assertion.Experiencer == Experiencer.Family)
        {
            // What runs in the family is no episode of the patient's.
            assertion = assertion with { Temporality = Temporality.Historical };
        }

        if (presence is { Rule.Category: ContextCategory.Negated } never && SaysHistory(text, never))
        {
            // "No history of seizures" speaks of all time before.
            assertion = assertion with { Temporality = Temporality.Historical };
        }

        var byDefault = (time is null && assertion.Temporality != Temporality.Current && person is null) || (person is null && assertion.Experiencer != Experiencer.Patient);
        return (assertion, RuleIds(presence, time, person, byDefault ? section.RuleId : string.Empty));
    }

    /// <summary>Whether a cue speaks of a history, rather than of one time before.</summary>
    internal static bool SaysHistory(AnalyzedText text, ContextCue cue)
    {
        for (var i = cue.First; i < cue.End; i++)
        {
            if (text.Folded(i) is "history" or "hx" or "hist" or "h")
            {
                return true;
            }
        }

        return false;
    }

    private static ContextCue Nearer(ContextCue? current, ContextCue cue, int first, int end) =>
        current is { } c && c.DistanceTo(first, end) <= cue.DistanceTo(first, end) ? c : cue;

    private static Presence PresenceOf(ContextCue? cue) => cue?.Rule.Category switch
    {
        ContextCategory.Negated => Presence.Negated,
        ContextCategory.Possible => Presence.Possible,
        ContextCategory.Hypothetical => Presence.Hypothetical,
        ContextCategory.Planned => Presence.Planned,
        _ => Presence.Present,
    };

    private static Temporality TemporalityOf(ContextCue? cue, SectionKind section) => cue?.Rule.Category switch
    {
        ContextCategory.Historical => Temporality.Historical,
        ContextCategory.Current => Temporality.Current,
        _ => section is SectionKind.PastMedicalHistory or SectionKind.PastSurgicalHistory or SectionKind.FamilyHistory or SectionKind.ObstetricHistory
            ? Temporality.Historical
            : Temporality.Current,
    };

    private static Experiencer ExperiencerOf(ContextCue? cue, SectionKind section) => cue?.Rule.Category switch
    {
        ContextCategory.Family => Experiencer.Family,
        ContextCategory.Other => Experiencer.Other,
        ContextCategory.Patient => Experiencer.Patient,
        _ => section == SectionKind.FamilyHistory ? Experiencer.Family : Experiencer.Patient,
    };

    private static string RuleIds(ContextCue? presence, ContextCue? time, ContextCue? person, string section)
    {
        if (presence is null && time is null && person is null)
        {
            return section;
        }

        return string.Join(' ', new[] { presence?.Rule.Id, time?.Rule.Id, person?.Rule.Id, section }.Where(id => !string.IsNullOrEmpty(id)));
    }

    private static int Forward(List<(ContextRule Rule, int First, int End)> found, int cue, int sentenceEnd)
    {
        var rule = found[cue].Rule;
        var limit = rule.Scope > 0 ? Math.Min(sentenceEnd, found[cue].End + rule.Scope) : sentenceEnd;
        for (var k = cue + 1; k < found.Count && found[k].First < limit; k++)
        {
            if (Ends(rule, found[k].Rule, forward: true))
            {
                return found[k].First;
            }
        }

        return limit;
    }

    private static int Backward(List<(ContextRule Rule, int First, int End)> found, int cue, int sentenceFirst)
    {
        var rule = found[cue].Rule;
        var limit = rule.Scope > 0 ? Math.Max(sentenceFirst, found[cue].First - rule.Scope) : sentenceFirst;
        for (var k = cue - 1; k >= 0 && found[k].End > limit; k--)
        {
            if (Ends(rule, found[k].Rule, forward: false))
            {
                return found[k].End;
            }
        }

        return limit;
    }

    // A terminator ends every scope; an assertion ends a denial or a doubt before it.
    private static bool Ends(ContextRule rule, ContextRule other, bool forward) => other.Category switch
    {
        ContextCategory.Terminator => true,
        ContextCategory.Affirmed => forward && rule.Category is ContextCategory.Negated or ContextCategory.Possible && other.Direction != ContextDirection.Backward,
        _ => false,
    };
}
