using Chartwright.Terminology.Content;

namespace Chartwright.CodeSets.Icd10Pcs;

/// <summary>Labels known of tables and addenda, to name the values of codes that no table of ours holds.</summary>
internal sealed class PcsLabels
{
    private const int PrefixLength = 3;
    private readonly Dictionary<(string Scope, int Position, char Value), List<string>> _labels = [];

    /// <summary>Number of values named by words of a title.</summary>
    public List<(string Code, int Position, string Label)> Guessed { get; } = [];

    /// <summary>Adds the labels of table rows.</summary>
    public PcsLabels(IEnumerable<CodeTableRow> rows)
    {
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Fixed.Length; i++)
            {
                Add(row.Prefix, i + 1, row.Fixed[i].Value, row.Fixed[i].Label);
            }

            for (var i = 0; i < row.Axes.Length; i++)
            {
                foreach (var value in row.Axes[i].Values)
                {
                    Add(row.Prefix, i + PrefixLength + 1, value.Value, value.Label);
                }
            }
        }
    }

    /// <summary>Adds a label: for its table, its body system, its section, the operation within the section.</summary>
    public void Add(string prefix, int position, char value, string label)
    {
        foreach (var scope in Scopes(prefix, position))
        {
            if (!_labels.TryGetValue((scope, position, value), out var known))
            {
                _labels.Add((scope, position, value), known = []);
            }

            if (!known.Contains(label))
            {
                known.Add(label);
            }
        }
    }

    /// <summary>The label of a value of a code: of its own table, else of a near one where the code's title bears it out, else words of the title.</summary>
    public string Find(string code, int position, string title)
    {
        var value = code[position - 1];
        var isOwn = true;
        foreach (var scope in Scopes(code[..PrefixLength], position))
        {
            if (_labels.TryGetValue((scope, position, value), out var known))
            {
                var fitting = known.FindAll(l => (isOwn && known.Count == 1) || position <= PrefixLength || value == 'Z' || IsIn(title, l));
                if (fitting.Count > 0)
                {
                    return fitting.MaxBy(l => l.Length)!;
                }
            }

            isOwn = false;
        }

        var label = PcsTitleWords.Guess(code, position, title);
        Guessed.Add((code, position, label));
        return label;
    }

    private static IEnumerable<string> Scopes(string prefix, int position) => position switch
    {
        1 => [prefix[..1]],
        2 => [prefix[..2]],
        PrefixLength => [prefix, $"{prefix[0]}?{prefix[2]}"],
        _ => [prefix, prefix[..2], prefix[..1], string.Empty],
    };

    private static bool IsIn(string title, string label) =>
        label.Split([' ', ',', '/'], StringSplitOptions.RemoveEmptyEntries).All(w => title.Contains(w, StringComparison.OrdinalIgnoreCase));
}
