using System.Collections.Immutable;

namespace Chartwright.Nlp;

/// <summary>What the code that a mention leads to says of the mention: conditions that last, and services that a note must ask for.</summary>
/// <remarks>Classes <c>lasting</c>, <c>service</c>, <c>injury</c> (code prefixes) and <c>purpose</c> (words) of <c>data/rules/word-classes.tsv</c>.</remarks>
internal sealed class SenseRules(WordClasses classes)
{
    private const int PurposeReach = 9;
    private readonly ImmutableArray<string> _lasting = Codes(classes, "lasting");
    private readonly ImmutableArray<string> _services = Codes(classes, "service");
    private readonly ImmutableArray<string> _injuries = Codes(classes, "injury");
    private readonly HashSet<string> _purposes = classes.Of("purpose").ToHashSet(StringComparer.Ordinal);

    /// <summary>"History of hypertension" is hypertension still; "history of stroke", "previous hypertension" are what they say.</summary>
    public Assertion Settle(AnalyzedText text, List<ContextCue> cues, int first, int end, Assertion assertion, ImmutableArray<MentionSense> senses)
    {
        if (assertion.Temporality != Temporality.Historical || assertion.Experiencer != Experiencer.Patient || !IsLasting(senses))
        {
            return assertion;
        }

        foreach (var cue in cues)
        {
            if (cue.Rule.Category == ContextCategory.Historical && cue.Reaches(first, end) && !ContextAnalyzer.SaysHistory(text, cue))
            {
                return assertion;
            }
        }

        return assertion with { Temporality = Temporality.Current };
    }

    /// <summary>Whether the first reading is a condition that does not pass.</summary>
    public bool IsLasting(ImmutableArray<MentionSense> senses) => senses.Length > 0 && Leads(senses[0], _lasting);

    /// <summary>"Examination of the eye showed ..." is no encounter for an examination: something must say what the visit is for.</summary>
    public bool IsUnaskedService(AnalyzedText text, Sentence sentence, int first, int end, ImmutableArray<MentionSense> senses)
    {
        if (senses.Length == 0 || !Leads(senses[0], _services) || text.Sections[sentence.Section].Kind == SectionKind.ChiefComplaint)
        {
            return false;
        }

        for (var i = Math.Max(sentence.FirstToken, first - PurposeReach); i < Math.Min(sentence.EndToken, end + 3); i++)
        {
            if (_purposes.Contains(text.Folded(i).ToString()))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Causes, activities and places (chapter 20) stand beside an injury, where the note tells of it: without one they are taken out.
    /// </summary>
    public ImmutableArray<Mention> WithoutLooseCauses(ImmutableArray<Mention> mentions)
    {
        var hasInjury = false;
        var hasCause = false;
        foreach (var mention in mentions)
        {
            hasInjury |= mention.Assertion.IsPatientsPresent && mention.Senses.Length > 0 && Leads(mention.Senses[0], _injuries);
            hasCause |= IsCause(mention);
        }

        return hasCause ? mentions.RemoveAll(m => IsCause(m) && (!hasInjury || !TellsOfEvents(m.Section) || m.Assertion.Presence is Presence.Hypothetical or Presence.Planned)) : mentions;
    }

    private static bool IsCause(Mention mention) => mention.Senses.Length > 0 && mention.Senses[0].Code.ToString()[0] is 'V' or 'W' or 'X' or 'Y';

    private static bool TellsOfEvents(SectionKind kind) => kind is SectionKind.Unspecified or SectionKind.ChiefComplaint or SectionKind.PresentIllness or SectionKind.HospitalCourse or SectionKind.Indication
        or SectionKind.Assessment or SectionKind.AssessmentAndPlan or SectionKind.AdmittingDiagnosis or SectionKind.DischargeDiagnosis or SectionKind.ProblemList;

    // Written with a dot, compared without, as codes are kept.
    private static ImmutableArray<string> Codes(WordClasses classes, string name) => [.. classes.Of(name).Select(c => c.Replace(".", string.Empty, StringComparison.Ordinal))];

    private static bool Leads(MentionSense sense, ImmutableArray<string> prefixes)
    {
        var code = sense.Code.ToString();
        foreach (var prefix in prefixes)
        {
            if (code.StartsWith(prefix, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
