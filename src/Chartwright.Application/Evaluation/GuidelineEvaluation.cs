using System.Collections.Immutable;
using Chartwright.Application.Coding;

namespace Chartwright.Application.Evaluation;

/// <summary>Runs our own guideline cases.</summary>
public static class GuidelineEvaluation
{
    /// <summary>Codes each case in its own setting and date and compares codes, first-listed and presence on admission.</summary>
    public static GuidelineReport Run(EncounterCoder coder, IReadOnlyList<GuidelineCase> cases, CodeDefaults defaults)
    {
        ArgumentNullException.ThrowIfNull(coder);
        ArgumentNullException.ThrowIfNull(cases);
        var given = new ImmutableArray<CodeAssignment>[cases.Count];
        Parallel.For(0, cases.Count, i => given[i] = coder.Code(cases[i].Request, defaults).Result.Assignments);
        Counts codes = default;
        int exact = 0, traps = 0;
        var wrong = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < cases.Count; i++)
        {
            var key = cases[i].Expect.Select(e => e.Code).ToHashSet(StringComparer.Ordinal);
            var proposed = given[i].Select(a => a.Coding.ToString()).ToHashSet(StringComparer.Ordinal);
            codes += Counts.Of(key, proposed);
            traps += proposed.Count(p => cases[i].Absent.Any(a => a.EndsWith('-') ? p.StartsWith(a[..^1].TrimEnd('.'), StringComparison.Ordinal) : p == a));
            if (key.SetEquals(proposed) && First(cases[i], given[i]) && Poa(cases[i], given[i]))
            {
                exact++;
            }
            else
            {
                wrong.Add($"{cases[i].Request.Id} ({cases[i].Section}): key {string.Join(' ', cases[i].Expect.Select(e => e.Code))}; given {string.Join(' ', given[i].Select(a => a.Coding.ToString()))}");
            }
        }

        return new GuidelineReport(cases.Count, exact, codes, traps, wrong.ToImmutable());
    }

    private static bool First(GuidelineCase c, ImmutableArray<CodeAssignment> given) =>
        c.Expect.IsEmpty ? given.IsEmpty : given.Length > 0 && given[0].Coding.ToString() == c.Expect[0].Code;

    private static bool Poa(GuidelineCase c, ImmutableArray<CodeAssignment> given) =>
        c.Expect.Where(e => e.HasPoa).All(e => given.Any(a => a.Coding.ToString() == e.Code && CodedRecordJson.PoaCode(a.PresentOnAdmission) == e.Poa));
}
