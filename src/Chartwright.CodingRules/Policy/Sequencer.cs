using Chartwright.CodingRules.Guidelines;
using Chartwright.CodingRules.Tabular;
using Chartwright.Terminology;

namespace Chartwright.CodingRules.Policy;

/// <summary>The order of the report: principal or first-listed diagnosis (Guidelines II, IV.A), underlying conditions before manifestations (I.A.13), external causes last (I.C.20.a).</summary>
internal static class Sequencer
{
    public static List<CandidateCode> Order(List<CandidateCode> candidates, Encounter encounter, TabularList tabular)
    {
        var ordered = candidates.OrderBy(Group).ThenBy(c => c.Order).ThenByDescending(c => c.Confidence).ThenBy(c => c.Node.Code).ToList();
        if (encounter.IsFacilityStay)
        {
            // A symptom is not principal where a diagnosis is established (II.A).
            MoveFirst(ordered, c => Group(c) == 0 && c.Node.Code.Span[0] != 'R');
        }

        EtiologyFirst(ordered);
        foreach (var c in ordered)
        {
            c.Trail.Add(new TrailStep(TrailStage.Sequence, Group(c) == 2 ? "I.C.20.a" : encounter.IsFacilityStay ? "II" : "IV.A",
                Group(c) == 2 ? "external causes follow the injury" : c == ordered[0] ? "listed first" : "follows in the order of the record"));
        }

        return ordered;
    }

    /// <summary>0 conditions and reasons, 1 status and history, 2 external causes.</summary>
    private static int Group(CandidateCode c) => c.Node.Code.Span[0] switch
    {
        'V' or 'W' or 'X' or 'Y' => 2,
        'Z' => c.IsHeading ? 0 : 1,
        _ => c.Node.Concept.Facts.HasFlag(ConceptFacts.Manifestation) ? 1 : 0,
    };

    private static void MoveFirst(List<CandidateCode> ordered, Predicate<CandidateCode> wanted)
    {
        var at = ordered.FindIndex(wanted);
        if (at > 0)
        {
            var candidate = ordered[at];
            ordered.RemoveAt(at);
            ordered.Insert(0, candidate);
        }
    }

    /// <summary>Where a code-first note names a code of the set, that code goes before.</summary>
    private static void EtiologyFirst(List<CandidateCode> ordered)
    {
        for (var i = 0; i < ordered.Count; i++)
        {
            var manifestation = ordered[i];
            if (manifestation.Node.CodeFirst.IsEmpty)
            {
                continue;
            }

            var later = ordered.FindIndex(i + 1, c => manifestation.Node.CodeFirst.Any(r => r.Covers(c.Node.Code)));
            if (later > i && !ordered[later].Node.CodeFirst.Any(r => r.Covers(manifestation.Node.Code)))
            {
                var etiology = ordered[later];
                ordered.RemoveAt(later);
                ordered.Insert(i, etiology);
                manifestation.Trail.Add(new TrailStep(TrailStage.Sequence, "I.A.13", "its code-first note puts the underlying condition before it"));
            }
        }
    }
}
