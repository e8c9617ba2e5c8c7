using System.Text.RegularExpressions;
using Chartwright.CodeSets.Layouts;
using Chartwright.CodeSets.Sources;

namespace Chartwright.CodeSets.Icd10Pcs;

/// <summary>Labels of the tables addenda, a text of panels and choices.</summary>
internal static partial class PcsTableAddenda
{
    private static readonly string[] Positions = ["First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh"];

    [GeneratedRegex(@"\btable (?<a>[0-9A-Z]) (?<b>[0-9A-Z]) (?<c>[0-9A-Z])\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Table { get; }

    [GeneratedRegex(@"\b(?<position>First|Second|Third|Fourth|Fifth|Sixth|Seventh) character \(", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Character { get; }

    [GeneratedRegex(@"\bvalue (?<value>[0-9A-Z]): (?<label>.+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Value { get; }

    /// <summary>Whether a line opens a table of the addenda.</summary>
    public static bool IsOpening(string line) => Table.IsMatch(line) && line.Contains(": ", StringComparison.Ordinal);

    /// <summary>Adds every label.</summary>
    public static void AddTo(PcsLabels labels, SourceFile file)
    {
        var table = string.Empty;
        var position = 0;
        foreach (var line in TextLines.Of(file))
        {
            if (Table.Match(line.Text) is { Success: true } head)
            {
                table = head.Groups["a"].Value + head.Groups["b"].Value + head.Groups["c"].Value;
                position = 0;
            }

            if (Character.Match(line.Text) is { Success: true } axis)
            {
                position = Array.IndexOf(Positions, axis.Groups["position"].Value) + 1;
            }

            if (table.Length > 0 && position > 0 && Value.Match(line.Text) is { Success: true } value)
            {
                // The third character's line goes on with the definition of the operation.
                var label = value.Groups["label"].Value.Trim();
                labels.Add(table, position, value.Groups["value"].Value[0], position == 3 ? label.Split(": ")[0] : label);
            }
        }
    }
}
