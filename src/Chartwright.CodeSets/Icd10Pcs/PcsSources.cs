using System.Globalization;
using System.Runtime.CompilerServices;
using Chartwright.CodeSets.Sources;

namespace Chartwright.CodeSets.Icd10Pcs;

/// <summary>The recognised files, and the releases that they tell.</summary>
/// <remarks>
/// The October and the April list of a fiscal year lie in files of one name and one layout. A name that says Oct or Apr is believed; else the list
/// that is the product of the year's tables (published in October) or the smaller one is October's.
/// </remarks>
internal sealed class PcsSources
{
    public const string Order = "order";
    public const string Codes = "codes";
    public const string TablesPart = "tables";
    public const string Definitions = "definitions";
    public const string Index = "index";
    public const string Conversion = "conversion";
    public const string Addenda = "addenda";
    public const string TableAddenda = "tables-addenda";

    private static readonly ConditionalWeakTable<SourceFile, PcsCodeList> ListParts = [];
    private static readonly ConditionalWeakTable<SourceFile, PcsTablesFile> TableParts = [];
    private readonly IReadOnlyList<RecognizedSource> _sources;

    public PcsSources(IEnumerable<RecognizedSource> sources)
    {
        _sources = [.. sources.Where(s => s.System == CodeSystemId.Icd10Pcs)];
        Tables = Of(TablesPart).ToDictionary(s => Year(s), s => TableParts.GetValue(s.File, PcsTablesFile.Read));
        Releases = Resolve();
    }

    /// <summary>Tables by fiscal year.</summary>
    public IReadOnlyDictionary<int, PcsTablesFile> Tables { get; }

    /// <summary>Releases, oldest first.</summary>
    public IReadOnlyList<PcsRelease> Releases { get; }

    /// <summary>The files of a part, oldest year first.</summary>
    public IEnumerable<RecognizedSource> Of(string part) => _sources.Where(s => s.Part == part).DistinctBy(s => s.File.Sha256).OrderBy(Year);

    /// <summary>The file of a part for a year: its own, else the nearest before, else the nearest after.</summary>
    public RecognizedSource? Nearest(string part, int year) => Of(part).LastOrDefault(s => Year(s) <= year) ?? Of(part).FirstOrDefault();

    /// <summary>Fiscal year of a file, 0 when it serves all.</summary>
    public static int Year(RecognizedSource source) => source.Release.StartsWith("FY", StringComparison.Ordinal) ? int.Parse(source.Release.AsSpan(2, 4), CultureInfo.InvariantCulture) : 0;

    private List<PcsRelease> Resolve()
    {
        var releases = new List<PcsRelease>();
        foreach (var year in _sources.Select(Year).Where(y => y > 0).Distinct().Order())
        {
            var lists = Lists(year);
            Tables.TryGetValue(year, out var tables);
            if (lists.Count == 0)
            {
                lists.AddRange(FromAddenda(year, releases.LastOrDefault()));
            }

            for (var i = 0; i < lists.Count; i++)
            {
                var isApril = SaysApril(lists[i].Files) ?? (i > 0 || (lists.Count == 1 && tables is not null && !IsProduct(tables, lists[i].Codes)));
                releases.Add(isApril ? lists[i] with { Name = $"FY{year}-04", From = new DateOnly(year, 4, 1) } : lists[i]);
            }

            if (tables is not null && !releases.Exists(r => r.Name == $"FY{year}"))
            {
                releases.Add(New(year, tables.Rows.SelectMany(PcsTitleOfTables.Titles).ToDictionary(StringComparer.Ordinal), [tables.File]));
            }
        }

        releases.Sort((a, b) => a.From.CompareTo(b.From));
        return [.. releases.DistinctBy(r => r.Name).Select((r, i) => i == releases.Count - 1 ? r : r with { To = Earlier(releases[i + 1].From.AddDays(-1), new DateOnly(r.Year, 9, 30)) })];
    }

    private List<PcsRelease> Lists(int year)
    {
        var lists = _sources.Where(s => Year(s) == year && s.Part is Order or Codes)
            .OrderByDescending(s => s.Part == Order)
            .DistinctBy(s => s.File.Sha256)
            .Select(s => ListParts.GetValue(s.File, f => s.Part == Order ? PcsCodeList.ReadOrder(f) : PcsCodeList.ReadCodes(f)))
            .ToList();
        var releases = new List<PcsRelease>();
        foreach (var list in lists)
        {
            var same = releases.FindIndex(r => r.Codes.Count == list.Codes.Count && r.Codes.Keys.All(list.Codes.ContainsKey));
            if (same >= 0)
            {
                releases[same] = releases[same] with { Files = [.. releases[same].Files, list.File] };
            }
            else
            {
                releases.Add(New(year, list.Codes, [list.File]) with { Tables = list.Tables });
            }
        }

        return [.. releases.OrderBy(r => r.Codes.Count)];
    }

    private IEnumerable<PcsRelease> FromAddenda(int year, PcsRelease? before)
    {
        var sources = Of(Addenda).Where(s => Year(s) == year).ToList();
        if (before is null || sources.Count == 0)
        {
            yield break;
        }

        var codes = new Dictionary<string, PcsTitle>(before.Codes, StringComparer.Ordinal);
        foreach (var addenda in sources.Select(s => PcsAddenda.Read(s.File)))
        {
            foreach (var code in addenda.Deleted)
            {
                codes.Remove(code);
            }

            foreach (var (code, title) in addenda.Added.Concat(addenda.Revised))
            {
                codes[code] = title;
            }
        }

        yield return New(year, codes, [.. before.Files, .. sources.Select(s => s.File)]);
    }

    private static PcsRelease New(int year, IReadOnlyDictionary<string, PcsTitle> codes, IReadOnlyList<SourceFile> files) =>
        new() { Name = $"FY{year}", Year = year, From = new DateOnly(year - 1, 10, 1), Codes = codes, Files = files };

    private static bool? SaysApril(IReadOnlyList<SourceFile> files) =>
        files.Any(f => f.Name.Contains("Apr", StringComparison.OrdinalIgnoreCase)) ? true
        : files.Any(f => f.Name.Contains("Oct", StringComparison.OrdinalIgnoreCase)) ? false
        : null;

    private static bool IsProduct(PcsTablesFile tables, IReadOnlyDictionary<string, PcsTitle> codes) =>
        tables.Rows.Sum(r => r.Axes.Aggregate(1, (n, a) => n * a.Values.Length)) == codes.Count;

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;
}
