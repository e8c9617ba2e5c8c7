using System.Collections.Immutable;
using System.Diagnostics;
using Chartwright.Application.Coding;

namespace Chartwright.Application.Evaluation;

/// <summary>Codes a labelled set and compares: micro precision, recall and F1 over distinct (record, code), nothing dropped.</summary>
public static class DiagnosisEvaluation
{
    /// <summary>Codes every record on several cores and compares.</summary>
    /// <param name="coder">The coder.</param>
    /// <param name="records">Labelled records.</param>
    /// <param name="defaults">Setting, side, date and purpose for records that do not name their own.</param>
    /// <param name="isBillable">Whether the release of the evaluation holds a code.</param>
    /// <param name="progress">Told the number done.</param>
    public static DiagnosisReport Run(
        EncounterCoder coder, IReadOnlyList<LabelledRecord> records, CodeDefaults defaults, Func<string, bool> isBillable, IProgress<int>? progress)
    {
        var proposed = new ImmutableArray<CodeAssignment>[records.Count];
        var done = 0;
        var watch = Stopwatch.StartNew();
        Parallel.For(0, records.Count, i =>
        {
            proposed[i] = coder.Code(records[i].Request, defaults).Result.Assignments;
            progress?.Report(Interlocked.Increment(ref done));
        });
        watch.Stop();
        return Compare(records, proposed, isBillable, watch.Elapsed);
    }

    internal static DiagnosisReport Compare(
        IReadOnlyList<LabelledRecord> records, IReadOnlyList<ImmutableArray<CodeAssignment>> proposed, Func<string, bool> isBillable, TimeSpan elapsed)
    {
        Counts codes = default, categories = default;
        double precisionSum = 0;
        var errors = new Dictionary<(string Kind, string Code), int>();
        var perRecord = ImmutableArray.CreateBuilder<RecordErrors>(records.Count);
        for (var i = 0; i < records.Count; i++)
        {
            var key = records[i].Diagnoses.ToHashSet(StringComparer.Ordinal);
            var ranked = proposed[i].Where(a => a.Coding.System == CodeSystemId.Icd10Cm).OrderBy(a => a.Rank).Select(a => a.Coding.ToString()).Distinct(StringComparer.Ordinal).ToArray();
            var given = ranked.ToHashSet(StringComparer.Ordinal);
            codes += Counts.Of(key, given);
            categories += Counts.Of(Categories(key), Categories(given));
            precisionSum += AveragePrecision(ranked, key);
            var missed = key.Except(given, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
            var spurious = given.Except(key, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
            Classify(missed, spurious, errors);
            perRecord.Add(new RecordErrors(records[i].Request.Id, missed, spurious));
        }

        var all = records.SelectMany(r => r.Diagnoses).ToArray();
        return new DiagnosisReport
        {
            Records = records.Count,
            Codes = codes,
            Categories = categories,
            MeanAveragePrecision = records.Count == 0 ? 0 : precisionSum / records.Count,
            NotInRelease = all.Length == 0 ? 0 : (double)all.Count(c => !isBillable(c)) / all.Length,
            Errors = [.. errors.OrderByDescending(e => e.Value).ThenBy(e => e.Key.Code, StringComparer.Ordinal).Select(e => new CodeError(e.Key.Kind, e.Key.Code, e.Value))],
            PerRecord = perRecord.MoveToImmutable(),
            Elapsed = elapsed,
        };
    }

    private static HashSet<string> Categories(IEnumerable<string> codes) => codes.Select(c => c[..Math.Min(3, c.Length)]).ToHashSet(StringComparer.Ordinal);

    private static double AveragePrecision(string[] ranked, HashSet<string> key)
    {
        if (key.Count == 0)
        {
            return ranked.Length == 0 ? 1 : 0;
        }

        double sum = 0;
        var right = 0;
        for (var i = 0; i < ranked.Length; i++)
        {
            if (key.Contains(ranked[i]))
            {
                right++;
                sum += (double)right / (i + 1);
            }
        }

        return sum / key.Count;
    }

    private static void Classify(ImmutableArray<string> missed, ImmutableArray<string> spurious, Dictionary<(string Kind, string Code), int> errors)
    {
        foreach (var code in missed)
        {
            var sibling = spurious.FirstOrDefault(s => s.AsSpan(0, 3).SequenceEqual(code.AsSpan(0, 3)));
            var kind = sibling is null ? "missed" : IsVaguer(sibling, code) ? "too general" : IsVaguer(code, sibling) ? "too specific" : "missed";
            Count(kind, code);
        }

        foreach (var code in spurious.Where(s => !missed.Any(m => m.AsSpan(0, 3).SequenceEqual(s.AsSpan(0, 3)))))
        {
            Count("spurious", code);
        }

        void Count(string kind, string code) => errors[(kind, code)] = errors.GetValueOrDefault((kind, code)) + 1;
    }

    /// <summary>ICD-10-CM ends its unspecified codes in 9 or 0, at the place where the sharper code says more.</summary>
    private static bool IsVaguer(string vague, string sharp) =>
        sharp.StartsWith(vague, StringComparison.Ordinal) || (vague[^1] is '9' or '0' && sharp.StartsWith(vague[..^1], StringComparison.Ordinal));
}
