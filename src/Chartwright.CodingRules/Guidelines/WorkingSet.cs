using Chartwright.CodingRules.Policy;
using Chartwright.CodingRules.Tabular;

namespace Chartwright.CodingRules.Guidelines;

/// <summary>The codes of one encounter while rules work on them.</summary>
internal sealed class WorkingSet(TabularList tabular, Encounter encounter, CodingPurpose purpose)
{
    private readonly Dictionary<CodeValue, CandidateCode> _byCode = [];

    public TabularList Tabular => tabular;

    public Encounter Encounter => encounter;

    public CodingPurpose Purpose => purpose;

    public List<CandidateCode> Candidates { get; } = [];

    public List<Issue> Issues { get; } = [];

    /// <summary>Takes in a mention's code, and the second code that its index entry pairs with it.</summary>
    public void Add(ReadingResult reading, Mention mention, SenseChoice choice, MentionVerdict verdict)
    {
        var candidate = Add(choice.Node, choice.Score, verdict);
        Cite(candidate, mention, reading, verdict);
        candidate.Trail.AddRange(choice.Trail);
        candidate.Trail.Add(new TrailStep(TrailStage.Guideline, verdict.RuleId, verdict.Reason));
        if (choice.OtherSide is { } left)
        {
            var other = Add(left, choice.Score, verdict);
            Cite(other, mention, reading, verdict);
            other.Trail.AddRange(choice.Trail);
            other.Trail.Add(new TrailStep(TrailStage.Guideline, "I.B.13", "Both sides are affected and no code takes in both."));
        }

        if (AdditionalCode.For(tabular, reading.Document.Text, mention, choice.Node, encounter.Date) is { } additional)
        {
            var stage = Add(additional, choice.Score, verdict);
            Cite(stage, mention, reading, verdict);
            stage.Trail.AddRange(choice.Trail);
            stage.Trail.Add(new TrailStep(TrailStage.Guideline, "I.A.17", $"The use-additional-code note at {CodeDisplay.Format(tabular.Release.System, choice.Node.Code)} asks for it, and the record states it."));
        }

        if (choice.Manifestation is { } second)
        {
            var manifestation = Add(second, choice.Score, verdict);
            Cite(manifestation, mention, reading, verdict);
            manifestation.Trail.AddRange(choice.Trail);
            manifestation.Trail.Add(new TrailStep(TrailStage.Guideline, "I.A.13", "The index pairs the underlying condition with this manifestation."));
        }
    }

    /// <summary>Takes in a code that a rule derived.</summary>
    public CandidateCode Add(TabularNode node, double score, MentionVerdict verdict)
    {
        if (!_byCode.TryGetValue(node.Code, out var candidate))
        {
            candidate = new CandidateCode { Node = node, Verdict = verdict, Order = int.MaxValue };
            _byCode.Add(node.Code, candidate);
            Candidates.Add(candidate);
        }

        candidate.Score = Math.Max(candidate.Score, score);
        if (verdict.Weight > candidate.Verdict.Weight)
        {
            candidate.Verdict = verdict;
        }

        return candidate;
    }

    public CandidateCode? Find(CodeValue code) => _byCode.GetValueOrDefault(code);

    public void Remove(CandidateCode candidate)
    {
        _byCode.Remove(candidate.Node.Code);
        Candidates.Remove(candidate);
    }

    private static void Cite(CandidateCode candidate, Mention mention, ReadingResult reading, MentionVerdict verdict)
    {
        var evidence = new Evidence(mention.DocumentId, mention.Span);
        if (!candidate.Evidence.Contains(evidence))
        {
            candidate.Evidence.Add(evidence);
        }

        candidate.IsHeading |= mention.IsProblemHeading;
        var place = (ReportingPolicy.IsDiagnosisSection(mention.Section) ? 0 : reading.Document.Text.Length) + mention.Span.Start;
        candidate.Order = Math.Min(candidate.Order, verdict.Weight >= candidate.Verdict.Weight ? place : int.MaxValue);
    }
}
