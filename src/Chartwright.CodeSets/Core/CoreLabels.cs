namespace Chartwright.CodeSets.Core;

/// <summary>Our labels of ICD-10-PCS values; the longest scope that fits a code wins.</summary>
internal sealed class CoreLabels
{
    private readonly Dictionary<(string Scope, int Position, char Value), string> _labels = [];

    /// <summary>Reads the lines of <c>values.tsv</c>.</summary>
    public CoreLabels(IEnumerable<CoreLine> lines, ICollection<Issue> issues)
    {
        foreach (var line in lines)
        {
            if (line[1].Length != 1 || line[1][0] is < '1' or > '7' || line[2].Length != 1 || line[3].Length == 0 || line[0].Length > 3)
            {
                issues.Add(new Issue(CoreIssues.BadCode, line.Place, [$"{line[0]} {line[1]} {line[2]}", "a scope of at most 3 characters, a position 1-7, one character, a label"]));
            }
            else if (!_labels.TryAdd((line[0], line[1][0] - '0', line[2][0]), line[3]))
            {
                issues.Add(new Issue(CoreIssues.DuplicateCode, line.Place, [$"{line[0]} {line[1]} {line[2]}", "a line before"]));
            }
        }
    }

    /// <summary>The label of a value at a position within a table, null when there is none.</summary>
    /// <param name="prefix">Up to three first characters of the code.</param>
    /// <param name="position">1 to 7.</param>
    /// <param name="value">The character.</param>
    public string? Find(string prefix, int position, char value)
    {
        for (var length = prefix.Length; length >= 0; length--)
        {
            if (_labels.TryGetValue((prefix[..length], position, value), out var label))
            {
                return label;
            }
        }

        return null;
    }
}
