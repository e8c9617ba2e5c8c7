using System.Collections.Immutable;
using Chartwright.CodeSets.Sources;
using Chartwright.Terminology.Content;

namespace Chartwright.CodeSets.Icd10Cm;

/// <summary>Checks an index against the codes of its release, or fits it to another release that borrows it.</summary>
internal sealed class IndexAdapter
{
    private readonly string _release;
    private readonly ReleaseCodes _codes;
    private readonly Dictionary<string, string> _before;
    private readonly ICollection<Issue> _issues;

    public IndexAdapter(string release, ReleaseCodes codes, IReadOnlyList<ConversionEntry> conversions, ICollection<Issue> issues)
    {
        _release = release;
        _codes = codes;
        _issues = issues;
        var (_, end) = ReleaseBuilder.PeriodOf(release);
        _before = conversions
            .Where(c => c.Effective > end && c.Previous is [var only] && only.First == only.Last)
            .GroupBy(c => c.Current, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.MaxBy(c => c.Effective)!.Previous[0].First, StringComparer.Ordinal);
    }

    /// <summary>The index of the release itself, as it is; entries that point nowhere become issues.</summary>
    public IReadOnlyList<IndexRow> Check(IReadOnlyList<IndexRow> rows, SourceFile file)
    {
        foreach (var row in rows)
        {
            foreach (var printed in row.Cells.Prepend(row.Manifestation).Prepend(row.Code))
            {
                if (printed.Length > 0 && !IsKnown(printed))
                {
                    _issues.AddOnce(new Issue(Icd10CmIssues.IndexCodeUnknown, file.Name, [row.Title, printed]));
                }
            }
        }

        return rows;
    }

    /// <summary>
    /// The index of another release without what this one does not hold. A code that is unknown here becomes the code that served before it (conversion table),
    /// or the shorter code that covers it; else it is left out, and with it entries that then say nothing.
    /// </summary>
    public List<IndexRow> Borrow(IReadOnlyList<IndexRow> rows, string from)
    {
        var isOlder = string.CompareOrdinal(_release, from) < 0;
        var kept = new List<IndexRow>(rows.Count);
        var nextKeptLevel = -1;
        for (var i = rows.Count - 1; i >= 0; i--)
        {
            var row = Fit(rows[i], isOlder);
            var hadChild = i + 1 < rows.Count && rows[i + 1].Level > row.Level;
            if (nextKeptLevel > row.Level || Says(row) || (ReferenceEquals(row, rows[i]) && !hadChild))
            {
                kept.Add(row);
                nextKeptLevel = row.Level;
            }
        }

        kept.Reverse();
        return kept;
    }

    private static bool Says(IndexRow row) =>
        row.Code.Length > 0 || row.Manifestation.Length > 0 || row.See.Length > 0 || row.SeeAlso.Length > 0 || row.Cells.Any(c => c.Length > 0);

    private IndexRow Fit(IndexRow row, bool isOlder)
    {
        var code = Fit(row.Code, isOlder);
        var manifestation = Fit(row.Manifestation, isOlder);
        var cells = row.Cells;
        for (var i = 0; i < cells.Length; i++)
        {
            var cell = Fit(cells[i], isOlder);
            cells = ReferenceEquals(cell, cells[i]) ? cells : cells.SetItem(i, cell);
        }

        return ReferenceEquals(code, row.Code) && ReferenceEquals(manifestation, row.Manifestation) && cells == row.Cells
            ? row
            : row with { Code = code, Manifestation = manifestation, Cells = cells };
    }

    private string Fit(string printed, bool isOlder)
    {
        if (printed.Length == 0 || !Icd10CmCode.TryNormalize(printed, out var code) || _codes.ByCode.ContainsKey(code))
        {
            return printed;
        }

        for (var steps = 0; steps < 8 && _before.TryGetValue(code, out var previous); steps++)
        {
            code = previous;
            if (_codes.ByCode.ContainsKey(code))
            {
                return Icd10CmCode.Print(code);
            }
        }

        // Before it was divided a code took in all that now lies below it; what replaced a deleted code is looked for below the stem that is left.
        Icd10CmCode.TryNormalize(printed, out code);
        if (_codes.ParentOf(code!) is not { } stem)
        {
            return string.Empty;
        }

        if (_codes.ByCode[stem].Billable)
        {
            return Icd10CmCode.Print(stem);
        }

        return isOlder || stem.Length == 3 ? string.Empty : $"{Icd10CmCode.Print(stem)}-";
    }

    private bool IsKnown(string printed) => Icd10CmCode.TryNormalize(printed, out var code) && _codes.ByCode.ContainsKey(code);
}
