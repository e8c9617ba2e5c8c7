namespace Chartwright.CodingRules.Policy;

/// <summary>Which mentions are reportable, by assertion, section, setting and purpose (Guidelines II, III and IV).</summary>
internal sealed class ReportingPolicy
{
    private readonly bool _inpatient;
    private readonly CodingPurpose _purpose;
    private readonly bool _hasDiagnosisSection;
    private readonly bool _hasProblemHeadings;
    private readonly CodingRuleSet _rules;

    private ReportingPolicy(bool inpatient, CodingPurpose purpose, ReadingResult reading, CodingRuleSet rules)
    {
        _rules = rules;
        _inpatient = inpatient;
        _purpose = purpose;
        _hasDiagnosisSection = reading.Mentions.Any(m => IsDiagnosisSection(m.Section) && m.Assertion.IsPatientsPresent);
        _hasProblemHeadings = reading.Mentions.Any(m => m.IsProblemHeading && IsDiagnosisSection(m.Section) && m.Assertion.IsPatientsPresent);
    }

    /// <summary>The policy for a document of an encounter. Sections II and III hold for facility inpatient stays, IV for all else.</summary>
    public static ReportingPolicy For(Encounter encounter, CodingPurpose purpose, ReadingResult reading, CodingRuleSet rules) =>
        new(encounter.IsFacilityStay, purpose, reading, rules);

    public MentionVerdict Judge(Mention mention)
    {
        var a = mention.Assertion;
        if (a.Experiencer != Experiencer.Patient)
        {
            return new(0, "I.C.21.c.4", "Not the patient's own condition.");
        }

        switch (a.Presence)
        {
            case Presence.Negated:
                return new(0, _inpatient ? "III" : "IV.J", "Denied or ruled out.");
            case Presence.Hypothetical:
                return new(0, _inpatient ? "III.C" : "IV.H", "Conditional, not a diagnosis.");
            case Presence.Planned:
                return new(0, _inpatient ? "III.C" : "IV.H", "Planned, not a diagnosis.");
            case Presence.Possible when _purpose == CodingPurpose.Billing && !_inpatient:
                return new(0, "IV.H", "Uncertain diagnoses are not reported for outpatient and professional services.");
            case Presence.Possible when _purpose == CodingPurpose.Billing && !IsDiagnosisSection(mention.Section):
                return new(0, "II.H", "Uncertain, and not documented so at discharge.");
        }

        return _purpose == CodingPurpose.Exhaustive ? Exhaustive(mention) : Billing(mention);
    }

    internal static bool IsDiagnosisSection(SectionKind kind) => kind is SectionKind.Assessment or SectionKind.AssessmentAndPlan or SectionKind.DischargeDiagnosis
        or SectionKind.PostoperativeDiagnosis or SectionKind.ProblemList;

    private static MentionVerdict Exhaustive(Mention mention)
    {
        var weight = mention.Assertion.Presence == Presence.Possible ? 0.7 : 1;
        if (mention.Assertion.Temporality == Temporality.Historical)
        {
            weight *= 0.8;
        }

        return new(weight, "exhaustive", "Every documented condition is kept.");
    }

    private MentionVerdict Billing(Mention mention)
    {
        if (mention.Assertion.Temporality == Temporality.Historical && !LeadsToHistoryCode(mention) && !StaysWithThePatient(mention))
        {
            return new(0, _inpatient ? "III.A" : "IV.J", "Previously treated and no longer existing: not coded as current.");
        }

        return mention.Section switch
        {
            _ when IsDiagnosisSection(mention.Section) => mention.IsProblemHeading || !_hasProblemHeadings
                ? new(1, _inpatient ? "II" : "IV.G", "Named as a diagnosis of this encounter.")
                : new(0.5, _inpatient ? "III" : "IV.J", "Named under a diagnosis of this encounter."),
            SectionKind.HospitalCourse => new(_inpatient ? 0.75 : 0.6, _inpatient ? "III" : "IV.J", "Named in the course of the stay."),
            SectionKind.ChiefComplaint => new(_hasDiagnosisSection ? 0.2 : 0.6, _inpatient ? "II.A" : "IV.G", "Reason for the visit."),
            SectionKind.Indication or SectionKind.PreoperativeDiagnosis or SectionKind.AdmittingDiagnosis => new(_hasDiagnosisSection ? 0.2 : 0.6, _inpatient ? "II" : "IV.N", "Reason for the service."),
            SectionKind.Pathology or SectionKind.Imaging or SectionKind.Findings => _hasDiagnosisSection || _inpatient
                ? new(0, _inpatient ? "III.B" : "IV.K", "A finding that the clinician has not made a diagnosis.")
                : new(0.6, "IV.K", "Read by a physician and the only diagnosis at hand."),
            SectionKind.PastMedicalHistory => new(_inpatient ? 0.6 : _hasDiagnosisSection ? 0.15 : 0.45, _inpatient ? "III" : "IV.J", "Coexisting condition of the record."),
            SectionKind.PresentIllness or SectionKind.Unspecified => new(_hasDiagnosisSection ? 0.25 : 0.75, _inpatient ? "III" : "IV.J", "Told in the history."),
            SectionKind.Procedure => new(_hasDiagnosisSection ? 0.2 : 0.5, _inpatient ? "III" : "IV.N", "Named in the description of the procedure."),
            SectionKind.SocialHistory or SectionKind.PastSurgicalHistory or SectionKind.ObstetricHistory or SectionKind.Medications or SectionKind.Allergies =>
                new(_inpatient && IsStatus(mention) ? 0.6 : 0.15, mention.Section == SectionKind.Medications ? "I.C.21.c.3" : "I.C.21.c.4", "Status, habit or history."),
            _ => new(0.1, _inpatient ? "III.B" : "IV.J", "Not a place where diagnoses are made."),
        };
    }

    /// <summary>Listed among past conditions for its section only, not by a word such as "resolved", and of a kind that does not go away.</summary>
    private bool StaysWithThePatient(Mention mention) =>
        mention.Section == SectionKind.PastMedicalHistory && !mention.Senses.IsEmpty && _rules.IsChronic(mention.Senses[0].Code) && !mention.AssertionRule.Contains("C-", StringComparison.Ordinal);

    /// <summary>Tobacco and the status and history codes of chapter 21, reported from the sections in which they are recorded.</summary>
    private static bool IsStatus(Mention mention) =>
        LeadsToHistoryCode(mention) || (!mention.Senses.IsEmpty && mention.Senses[0].Code.Span.StartsWith("F17"));

    private static bool LeadsToHistoryCode(Mention mention) => !mention.Senses.IsEmpty && mention.Senses[0].Code.Span.StartsWith("Z");
}
