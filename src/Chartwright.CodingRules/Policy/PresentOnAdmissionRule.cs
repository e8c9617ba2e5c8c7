using System.Collections.Immutable;
using Chartwright.CodingRules.Guidelines;
using Chartwright.Terminology;

namespace Chartwright.CodingRules.Policy;

/// <summary>Turns the ordered set into assignments and marks presence on admission (Guidelines, Appendix I): reported for facility inpatient stays only, never for exempt codes.</summary>
internal static class PresentOnAdmissionRule
{
    public static ImmutableArray<CodeAssignment> Mark(List<CandidateCode> ordered, Encounter encounter, CodeSystemRelease release)
    {
        var ranks = ordered.OrderByDescending(c => c.Confidence).ThenBy(c => c.Node.Code).Select((c, i) => (c, i)).ToDictionary(p => p.c, p => p.i + 1);
        var reported = encounter.IsFacilityStay;
        var assignments = ImmutableArray.CreateBuilder<CodeAssignment>(ordered.Count);
        for (var i = 0; i < ordered.Count; i++)
        {
            var candidate = ordered[i];
            assignments.Add(new CodeAssignment
            {
                Coding = new Coding(release.System, release.Name, candidate.Node.Code),
                Title = candidate.Node.Title,
                Evidence = [.. candidate.Evidence.OrderBy(e => e.DocumentId, StringComparer.Ordinal).ThenBy(e => e.Span)],
                Trail = [.. candidate.Trail],
                Confidence = Math.Round(candidate.Confidence, 4),
                Rank = ranks[candidate],
                Sequence = i + 1,
                Role = i == 0 ? SequencingRole.First : SequencingRole.Additional,
                PresentOnAdmission = !reported || candidate.Node.Concept.Facts.HasFlag(ConceptFacts.PoaExempt) ? PresentOnAdmission.NotReported : PresentOnAdmission.Yes,
            });
        }

        return assignments.MoveToImmutable();
    }
}
