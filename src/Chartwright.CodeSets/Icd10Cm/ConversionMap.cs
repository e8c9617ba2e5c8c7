using System.Globalization;
using Chartwright.Terminology.Content;

namespace Chartwright.CodeSets.Icd10Cm;

/// <summary>The conversion table as a map within ICD-10-CM: from a code to the code or codes that served before it.</summary>
internal static class ConversionMap
{
    /// <summary>Rows for all codes in force by the end of the release; the flags hold the first day of the newer code.</summary>
    public static List<MapRow> Build(string release, ReleaseCodes codes, IReadOnlyList<ConversionEntry> entries)
    {
        var (_, end) = ReleaseBuilder.PeriodOf(release);
        var map = new List<MapRow>(entries.Count);
        foreach (var entry in entries.Where(e => e.Effective <= end))
        {
            var effective = entry.Effective.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var source = CodeValue.Parse(entry.Current);
            var targets = entry.Previous.SelectMany(p => Range(p.First, p.Last, codes)).Distinct(StringComparer.Ordinal).ToList();
            if (targets.Count == 0)
            {
                map.Add(new MapRow("conversion", CodeSystemId.Icd10Cm, source, default, effective));
            }

            map.AddRange(targets.Select(t => new MapRow("conversion", CodeSystemId.Icd10Cm, source, CodeValue.Parse(t), effective)));
        }

        return map;
    }

    // Ends of a range that differ in their last character only stand for the billable codes between them.
    private static IEnumerable<string> Range(string first, string last, ReleaseCodes codes)
    {
        yield return first;
        if (first.Length == last.Length && first[..^1] == last[..^1])
        {
            for (var c = first[^1] + 1; c < last[^1]; c++)
            {
                var between = first[..^1] + (char)c;
                if (codes.ByCode.TryGetValue(between, out var row) && row.Billable)
                {
                    yield return between;
                }
            }
        }

        if (last != first)
        {
            yield return last;
        }
    }
}
