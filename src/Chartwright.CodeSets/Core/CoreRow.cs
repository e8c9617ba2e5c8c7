using System.Collections.Immutable;

namespace Chartwright.CodeSets.Core;

/// <summary>A row of ICD-10-CM codes: one code, a header, or a stem that axes complete.</summary>
/// <param name="Place">File and line.</param>
/// <param name="Code">The code or stem without its dot and dash.</param>
/// <param name="IsHeader">Whether more characters are needed.</param>
/// <param name="Title">Title with slots.</param>
/// <param name="Axes">Axes in order.</param>
/// <param name="Facts">Facts.</param>
internal sealed record CoreRow(string Place, string Code, bool IsHeader, string Title, ImmutableArray<CoreAxis> Axes, CoreFacts Facts)
{
    /// <summary>Reads a line; null, and reported, when it cannot be understood.</summary>
    public static CoreRow? Parse(CoreLine line, IReadOnlyDictionary<string, CoreAxis> axes, ICollection<Issue> issues)
    {
        var isHeader = line[0].EndsWith('-');
        var text = isHeader ? line[0][..^1] : line[0];
        if (!IsWritten(text, isHeader) || !CodeValue.TryParse(text, null, out var code))
        {
            issues.Add(new Issue(CoreIssues.BadCode, line.Place, [line[0], "E11.9, E11.- or E11"]));
            return null;
        }

        if (line[1].Length == 0)
        {
            issues.Add(new Issue(CoreIssues.EmptyField, line.Place, ["title"]));
            return null;
        }

        var row = ImmutableArray.CreateBuilder<CoreAxis>();
        foreach (var name in line[2].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!axes.TryGetValue(name, out var axis))
            {
                issues.Add(new Issue(CoreIssues.UnknownAxis, line.Place, [name]));
                return null;
            }

            row.Add(axis);
        }

        var problem = AxisProblem(code.Length, row, isHeader);
        if (problem is not null)
        {
            issues.Add(new Issue(CoreIssues.AxisPlace, line.Place, [problem]));
            return null;
        }

        if (!CoreTitle.SlotsFit(line[1], row))
        {
            issues.Add(new Issue(CoreIssues.UnknownSlot, line.Place, [line[1]]));
            return null;
        }

        return new CoreRow(line.Place, code.ToString(), isHeader, line[1], row.ToImmutable(), CoreFacts.Parse(line, line[3], issues));
    }

    /// <summary>Whether the row holds on some day of a window.</summary>
    public bool Within(DateOnly from, DateOnly to) => (Facts.From ?? from) <= to && (Facts.To ?? to) >= from;

    private static bool IsWritten(string text, bool isHeader)
    {
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        var letters = text.Replace(".", string.Empty, StringComparison.Ordinal);
        return letters.Length is >= 3 and <= 7
            && char.IsAsciiLetterUpper(letters[0])
            && letters.All(c => char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c))
            && (dot == 3 || (dot < 0 && letters.Length == 3 && !isHeader));
    }

    private static string? AxisProblem(int length, ImmutableArray<CoreAxis>.Builder axes, bool isHeader)
    {
        if (isHeader && axes.Count > 0)
        {
            return "A header has no axes";
        }

        for (var i = 0; i < axes.Count; i++)
        {
            if (axes[i].FillsSeventh)
            {
                if (i != axes.Count - 1 || length > 6 || axes[i].Values.Any(v => v.Value.Length != 1))
                {
                    return $"The axis {axes[i].Name} does not fit";
                }

                return null;
            }

            length += axes[i].Values.Max(v => v.Value.Length);
        }

        return length > 7 ? "The code grows longer than 7 characters" : null;
    }
}
