using System.Globalization;
using Chartwright.CodeSets.Layouts;
using Chartwright.CodeSets.Sources;
using Chartwright.Terminology.Content;

namespace Chartwright.CodeSets.Icd10Pcs;

/// <summary>The conversion table (icd10pcsConversionTable.pdf): a code, the fiscal year and day of its change, its predecessor, the kind of change.</summary>
internal static class PcsConversion
{
    /// <summary>First header field.</summary>
    public const string Header = "Current code(s) assignment\t";

    // The comment before the day is left out of most rows.
    private const int Fields = 7;

    /// <summary>Name of the map.</summary>
    public const string Map = "conversion";

    /// <summary>Rows from a code to its predecessor, from a deleted code to its successor (default where there is none); the flags are the first day and the kind of change, <c>2018-10-01 New</c>.</summary>
    public static List<MapRow> Read(SourceFile file, ICollection<Issue> issues)
    {
        var rows = new List<MapRow>();
        foreach (var line in TextLines.Of(file).Skip(1))
        {
            if (line.Text.Length == 0)
            {
                continue;
            }

            var fields = line.Text.Split('\t');
            if (fields.Length < Fields
                || !IsCode(fields[0], out var current)
                || !IsCode(fields[3], out var before)
                || !int.TryParse(fields[2], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
                || !TryDay(fields[^1], year, out var day))
            {
                issues.Add(new Issue(Icd10PcsIssues.BadLine, $"{file.Name}({line.Number})", []));
                continue;
            }

            // A deleted code stands in the predecessor's column, its successor in the first; every other row leads from the code to its predecessor.
            var (source, target) = fields[5] == "Deleted" ? (before, current) : (current, before);
            if (!source.IsEmpty)
            {
                rows.Add(new MapRow(Map, CodeSystemId.Icd10Pcs, source, target, $"{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} {fields[5]}"));
            }
        }

        return rows;
    }

    /// <summary>A code, or the word that there is none.</summary>
    private static bool IsCode(string text, out CodeValue code)
    {
        code = default;
        return text.Equals("NoPCS", StringComparison.OrdinalIgnoreCase) || CodeValue.TryParse(text, null, out code);
    }

    /// <summary>A fiscal year begins in October of the year before.</summary>
    private static bool TryDay(string text, int year, out DateOnly day) =>
        DateOnly.TryParseExact($"{year}.{text.Trim()}", "yyyy.MM.dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
        && (day.Month < 10 || (day = day.AddYears(-1)).Month >= 10);
}
