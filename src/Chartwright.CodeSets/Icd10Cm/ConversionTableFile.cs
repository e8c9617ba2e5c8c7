using System.Globalization;
using System.Text.RegularExpressions;
using Chartwright.CodeSets.Sources;

namespace Chartwright.CodeSets.Icd10Cm;

/// <summary>
/// The conversion table (xlsx): current code, effective year (October 1 unless the cell holds a whole date), previous code or codes
/// ("G56.11 and G56.12", "C50.919, C50.929", "H02.101-H02.106; H02.109").
/// </summary>
internal static partial class ConversionTableFile
{
    private const int FirstExcelDay = 20_000;

    /// <summary>One entry a row.</summary>
    /// <exception cref="SourceFormatException">Damaged or of another kind.</exception>
    public static IReadOnlyList<ConversionEntry> Read(SourceFile file, ICollection<Issue> issues)
    {
        var entries = new List<ConversionEntry>(6000);
        var heading = false;
        foreach (var (number, cells) in Workbook.Rows(file))
        {
            if (!heading)
            {
                heading = cells.Length >= 3 && cells[0].StartsWith("Current code", StringComparison.OrdinalIgnoreCase);
                continue;
            }

            if (cells.Length < 3 || cells.All(c => c.Length == 0))
            {
                continue;
            }

            if (ReadRow(file, number, cells, issues) is { } entry)
            {
                entries.Add(entry);
            }
        }

        return heading ? entries : throw SourceFormatException.At(file.Name, 0, "has no row headed \"Current code assignment\". This is no conversion table.");
    }

    private static ConversionEntry? ReadRow(SourceFile file, int number, string[] cells, ICollection<Issue> issues)
    {
        string? trouble = null;
        if (!Icd10CmCode.TryNormalize(cells[0], out var current))
        {
            trouble = "current code";
            issues.Add(new Issue(Icd10CmIssues.ConversionRow, $"{file.Name}({number})", [trouble, cells[0]]));
            return null;
        }

        if (Effective(cells[1]) is not { } effective)
        {
            trouble = "effective date";
            issues.Add(new Issue(Icd10CmIssues.ConversionRow, $"{file.Name}({number})", [trouble, cells[1]]));
            return null;
        }

        var previous = new List<(string First, string Last)>();
        foreach (Match match in CodeOrRange().Matches(cells[2]))
        {
            if (Icd10CmCode.TryNormalize(match.Groups["first"].Value, out var first))
            {
                var last = Icd10CmCode.TryNormalize(match.Groups["last"].Value, out var end) ? end : first;
                previous.Add((first, last));
            }
        }

        if (previous.Count == 0 && !NoPrevious().IsMatch(cells[2]))
        {
            issues.Add(new Issue(Icd10CmIssues.ConversionRow, $"{file.Name}({number})", ["previous code", cells[2]]));
            return null;
        }

        return new ConversionEntry(current, effective, previous);
    }

    private static DateOnly? Effective(string cell)
    {
        if (DateTime.TryParse(cell, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && cell.Length > 4)
        {
            return DateOnly.FromDateTime(date);
        }

        if (!double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        return number switch
        {
            >= 2015 and <= 2100 => new DateOnly((int)number, 10, 1),
            >= FirstExcelDay and < 80_000 => DateOnly.FromDateTime(DateTime.FromOADate(number)),
            _ => null,
        };
    }

    [GeneratedRegex(@"(?<first>[A-Z][0-9A-Z]{2}(?:\.?[0-9A-Z]{1,4})?)(?:\s*-\s*(?<last>[A-Z][0-9A-Z]{2}(?:\.?[0-9A-Z]{1,4})?))?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CodeOrRange();

    [GeneratedRegex(@"^\s*(none|n/?a)?\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex NoPrevious();
}
