using System.Collections.Immutable;
using Chartwright.CodingRules.Tabular;

namespace Chartwright.CodingRules.Guidelines;

/// <summary>
/// Clears what cannot stand together: a general code beside a more specific one of its category, Excludes1 pairs (Guidelines I.A.12.a),
/// symptoms integral to a diagnosis (I.B.4, I.B.5, II.A, IV.D).
/// </summary>
internal static class ConflictResolver
{
    public static void Resolve(WorkingSet working, ImmutableArray<SetAside>.Builder setAside)
    {
        GeneralBesideSpecific(working, setAside);
        if (working.Purpose == CodingPurpose.Billing)
        {
            Excludes1(working, setAside);
            IntegralSymptoms(working, setAside);
        }
    }

    private static void GeneralBesideSpecific(WorkingSet working, ImmutableArray<SetAside>.Builder setAside)
    {
        foreach (var general in working.Candidates.Where(c => c.Node.IsUnspecified).ToArray())
        {
            var specific = working.Candidates.Find(c => c != general && !c.Node.IsUnspecified && c.Verdict.Weight >= general.Verdict.Weight * 0.5
                && c.Node.Code.Category == general.Node.Code.Category
                && (Covers(working.Tabular, general.Node, c.Node) || (working.Purpose == CodingPurpose.Billing && SpeaksForCategory(general.Node))));
            if (specific is not null)
            {
                foreach (var evidence in general.Evidence.Where(e => !specific.Evidence.Contains(e)))
                {
                    specific.Evidence.Add(evidence);
                }

                specific.IsHeading |= general.IsHeading;
                specific.Order = Math.Min(specific.Order, general.Order);
                if (general.Verdict.Weight > specific.Verdict.Weight)
                {
                    specific.Verdict = general.Verdict;
                }

                Drop(working, general, "I.B.2", $"{CodeDisplay.Format(working.Tabular.Release.System, specific.Node.Code)} says the same more exactly.", setAside);
            }
        }
    }

    /// <summary>An unspecified code covers what stands below its parent: E11.9 all of E11, M25.569 all of M25.56.</summary>
    private static bool Covers(TabularList tabular, TabularNode general, TabularNode specific) =>
        tabular.Parent(general) is { } parent && specific.Concept.IsWithin(parent.Concept);

    /// <summary>ICD-10-CM puts the unspecified code of a whole category at .9: I48.91 beside I48.19, M19.90 beside M19.011.</summary>
    private static bool SpeaksForCategory(TabularNode general) => general.Code.Length > 3 && general.Code.Span[3] == '9';

    private static void Excludes1(WorkingSet working, ImmutableArray<SetAside>.Builder setAside)
    {
        foreach (var first in working.Candidates.ToArray())
        {
            foreach (var second in working.Candidates.ToArray())
            {
                if (first == second || working.Find(first.Node.Code) != first || working.Find(second.Node.Code) != second
                    || !first.Node.Excludes1.Any(r => r.Covers(second.Node.Code)))
                {
                    continue;
                }

                // The note sends the coder from the first code to the second when both are the same condition; the weaker or vaguer one goes.
                var weaker = Strength(second) >= Strength(first) ? first : second;
                var other = weaker == first ? second : first;
                var system = working.Tabular.Release.System;
                Drop(working, weaker, "I.A.12.a", $"Excludes1 at {CodeDisplay.Format(system, first.Node.Code)}: it cannot stand beside {CodeDisplay.Format(system, other.Node.Code)}.", setAside);
            }
        }
    }

    private static double Strength(CandidateCode c) =>
        (c.Verdict.Weight * c.Score) - (IsSymptom(c) ? 0.5 : 0) - (c.Node.IsUnspecified ? 0.2 : 0) + (c.IsHeading ? 0.1 : 0);

    private static void IntegralSymptoms(WorkingSet working, ImmutableArray<SetAside>.Builder setAside)
    {
        var diagnosis = working.Candidates.Exists(c => c.IsHeading && !IsSymptom(c) && !c.Node.Code.StartsWith(CodeValue.Parse("Z")) && c.Verdict.Weight * c.Score >= 0.5);
        if (!diagnosis)
        {
            return;
        }

        foreach (var symptom in working.Candidates.Where(c => IsSymptom(c) && !c.IsHeading).ToArray())
        {
            Drop(working, symptom, "I.B.5", "A symptom beside an established diagnosis of the encounter.", setAside);
        }
    }

    /// <summary>Symptoms of chapter 18, and pain that other chapters classify by place.</summary>
    private static bool IsSymptom(CandidateCode c)
    {
        var code = c.Node.Code.Span;
        return code[0] == 'R' || code.StartsWith("M255") || code.StartsWith("M54") || code.StartsWith("M796") || code.StartsWith("M791") || code.StartsWith("N644") || code.StartsWith("H571") || code.StartsWith("H920");
    }

    private static void Drop(WorkingSet working, CandidateCode candidate, string rule, string reason, ImmutableArray<SetAside>.Builder setAside)
    {
        working.Remove(candidate);
        foreach (var evidence in candidate.Evidence)
        {
            setAside.Add(new SetAside(evidence, rule, $"{CodeDisplay.Format(working.Tabular.Release.System, candidate.Node.Code)}: {reason}"));
        }
    }
}
