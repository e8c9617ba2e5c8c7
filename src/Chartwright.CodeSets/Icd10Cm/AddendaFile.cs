using System.Text.RegularExpressions;
using Chartwright.CodeSets.Sources;

namespace Chartwright.CodeSets.Icd10Cm;

/// <summary>
/// The addenda texts beside the code files: an action (<c>Add:</c>, <c>Delete:</c>, <c>Revise from:</c>, <c>Revise to:</c>) in columns 1-13, then
/// either code and long title (codes addenda) or flag, code, short and long title (order addenda), and a summary that counts them.
/// </summary>
internal static partial class AddendaFile
{
    private const int BodyColumn = 13;
    private const int CodeWidth = 8;
    private const int ShortWidth = 60;

    /// <summary>The lines in the publisher's order.</summary>
    /// <param name="file">The file.</param>
    /// <param name="ofOrder">Whether it is the order addenda's layout.</param>
    /// <exception cref="SourceFormatException">A line is not of the layout, or the summary counts other numbers than there are lines.</exception>
    public static IReadOnlyList<AddendaLine> Read(SourceFile file, bool ofOrder)
    {
        var lines = new List<AddendaLine>();
        var inSummary = false;
        foreach (var (number, text) in SourceLines.Read(file, mustEnd: true))
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                continue;
            }

            inSummary |= SummaryHeading().IsMatch(text);
            if (!inSummary)
            {
                lines.Add(ReadLine(file, number, text, ofOrder));
            }
            else if (!ofOrder)
            {
                CheckSummary(file, number, text, lines);
            }
        }

        return lines;
    }

    private static AddendaLine ReadLine(SourceFile file, int number, string text, bool ofOrder)
    {
        var action = text.Length > BodyColumn ? text[..BodyColumn].TrimEnd() : text;
        AddendaAction? kind = action switch
        {
            "Add:" => AddendaAction.Add,
            "Delete:" => AddendaAction.Delete,
            "Revise from:" => AddendaAction.ReviseFrom,
            "Revise to:" => AddendaAction.ReviseTo,
            _ => null,
        };
        var body = text.Length > BodyColumn ? text[BodyColumn..] : string.Empty;
        var billable = true;
        if (ofOrder && body.Length > 2)
        {
            billable = body[0] == '1';
            body = body[2..];
        }

        var code = body.Length > CodeWidth ? body[..CodeWidth].TrimEnd() : string.Empty;
        if (kind is null || !Icd10CmCode.IsCode(code))
        {
            throw SourceFormatException.At(file.Name, number, "expected Add:, Delete:, Revise from: or Revise to: and, from column 14, a code with its title. The file is cut off or no addenda text: fetch it again.");
        }

        var titles = body[CodeWidth..];
        return ofOrder && titles.Length > ShortWidth
            ? new AddendaLine(kind.Value, code, billable, titles[..ShortWidth].Trim(), titles[ShortWidth..].Trim(), number)
            : new AddendaLine(kind.Value, code, billable, string.Empty, titles.Trim(), number);
    }

    private static void CheckSummary(SourceFile file, int number, string text, List<AddendaLine> lines)
    {
        var match = SummaryCount().Match(text);
        if (!match.Success)
        {
            return;
        }

        var action = match.Groups["what"].Value switch
        {
            "addition" => AddendaAction.Add,
            "deletion" => AddendaAction.Delete,
            _ => AddendaAction.ReviseTo,
        };
        var found = lines.Count(l => l.Action == action);
        if (match.Groups["count"].Value != found.ToString(System.Globalization.CultureInfo.InvariantCulture))
        {
            throw SourceFormatException.At(file.Name, number, $"the summary counts {match.Groups["count"].Value} {match.Groups["what"].Value}s, but the file holds {found}: lines are missing. Fetch it again.");
        }
    }

    [GeneratedRegex("^(Codes|Headers)\\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SummaryHeading();

    [GeneratedRegex(@"^\s+(?<count>\d+) (?<what>addition|deletion|revision)s?\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SummaryCount();
}
