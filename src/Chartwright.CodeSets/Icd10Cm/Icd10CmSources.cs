using Chartwright.CodeSets.Sources;

namespace Chartwright.CodeSets.Icd10Cm;

/// <summary>The recognised files by part and fiscal year.</summary>
internal sealed class Icd10CmSources
{
    private readonly ILookup<(string Part, string Release), SourceFile> _files;
    private readonly IReadOnlyList<RecognizedSource> _all;

    public Icd10CmSources(IReadOnlyList<RecognizedSource> sources)
    {
        _all = sources;
        _files = sources.Where(s => s.Release.Length > 0).ToLookup(s => (s.Part, s.Release), s => s.File);
    }

    /// <summary>Releases that can be compiled: those with an order file, a code list, or else a tabular list; oldest first.</summary>
    public IReadOnlyList<string> Releases() =>
        [.. _all.Where(s => s.Release.Length > 0 && s.Part is Icd10CmParts.Order or Icd10CmParts.Codes or Icd10CmParts.Tabular)
            .Select(s => s.Release)
            .Where(r => r.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)];

    /// <summary>The file for a part of a release, null when there is none. Of several the one of the latest month is used, with an issue.</summary>
    public SourceFile? Find(string part, string release, ICollection<Issue> issues)
    {
        var files = _files[(part, release)].ToList();
        if (files.Count == 0)
        {
            return null;
        }

        var best = files.OrderBy(f => Month(f.FileName)).ThenBy(f => f.Name, StringComparer.Ordinal).Last();
        if (files.Any(f => f != best && f.Sha256 != best.Sha256))
        {
            issues.AddOnce(new Issue(Icd10CmIssues.SecondFile, best.Name, [part, release, best.Name]));
        }

        return best;
    }

    /// <summary>The file for a part from the release itself or from the nearest that has it (of two equally near the newer).</summary>
    public (SourceFile File, string Release)? FindNearest(string part, string release, ICollection<Issue> issues)
    {
        var year = YearOf(release);
        var nearest = _all.Where(s => s.Part == part && s.Release.Length > 0)
            .Select(s => s.Release)
            .Distinct(StringComparer.Ordinal)
            .OrderBy(r => Math.Abs(YearOf(r) - year))
            .ThenByDescending(r => r, StringComparer.Ordinal)
            .FirstOrDefault();
        return nearest is not null && Find(part, nearest, issues) is { } file ? (file, nearest) : null;
    }

    /// <summary>Files without a fiscal year become issues.</summary>
    public void ReportUndated(ICollection<Issue> issues)
    {
        foreach (var source in _all.Where(s => s.Release.Length == 0))
        {
            issues.AddOnce(new Issue(Icd10CmIssues.NoFiscalYear, source.File.Name, [$"icd10cm-{source.Part}-2026"]));
        }
    }

    /// <summary>The year of <c>FY2026</c>.</summary>
    public static int YearOf(string release) => int.Parse(release.AsSpan(2, 4), System.Globalization.CultureInfo.InvariantCulture);

    // Mid-year updates are named after their month ("April-1-2026", "Jan-2021"); the plain name is October's.
    private static int Month(string name) =>
        name.Contains("Apr", StringComparison.OrdinalIgnoreCase) ? 2 : name.Contains("Jan", StringComparison.OrdinalIgnoreCase) ? 1 : 0;
}
