using System.Collections.Immutable;
using System.Globalization;
using Chartwright.CodingRules.Guidelines;

namespace Chartwright.CodingRules.Policy;

/// <summary>Which of the working set is proposed: how well the words fit, how strongly their place speaks, how often they return.</summary>
internal static class Confidence
{
    private const double BillingFloor = 0.5;
    private const double ExhaustiveFloor = 0.3;

    public static List<CandidateCode> Select(WorkingSet working, ImmutableArray<SetAside>.Builder setAside)
    {
        var floor = working.Purpose == CodingPurpose.Billing ? BillingFloor : ExhaustiveFloor;
        var kept = new List<CandidateCode>();
        foreach (var candidate in working.Candidates)
        {
            candidate.Confidence = Of(candidate);
            if (candidate.Confidence >= floor)
            {
                kept.Add(candidate);
            }
            else
            {
                setAside.Add(new SetAside(candidate.Evidence[0], candidate.Verdict.RuleId,
                    $"{CodeDisplay.Format(working.Tabular.Release.System, candidate.Node.Code)} is not sure enough here ({candidate.Confidence.ToString("0.00", CultureInfo.InvariantCulture)} of {floor.ToString("0.00", CultureInfo.InvariantCulture)} asked): {candidate.Verdict.Reason}"));
            }
        }

        return kept;
    }

    private static double Of(CandidateCode candidate)
    {
        var repeated = 1 - Math.Pow(0.85, candidate.Evidence.Count - 1);
        var unspecified = candidate.Node.IsUnspecified ? 0.97 : 1;
        return Math.Clamp(candidate.Score * candidate.Verdict.Weight * unspecified * (0.9 + (0.1 * repeated)), 0, 0.99);
    }
}
