using System.Collections.Immutable;
using Chartwright.Terminology;
using Chartwright.Terminology.Content;

namespace Chartwright.CodeSets.Core;

/// <summary>A term of an index while lines are being gathered under it.</summary>
internal sealed class CoreIndexNode(string title)
{
    private readonly Dictionary<string, CoreIndexNode> _children = new(StringComparer.OrdinalIgnoreCase);

    public string Title { get; } = title;

    public string Nonessential { get; private set; } = string.Empty;

    public string Code { get; set; } = string.Empty;

    public string Manifestation { get; set; } = string.Empty;

    public string See { get; set; } = string.Empty;

    public ImmutableArray<string> Cells { get; set; } = [];

    /// <summary>The child of a printed term, made when it is not there; its nonessential modifiers are gathered.</summary>
    public CoreIndexNode Child(string printed)
    {
        var (title, nonessential) = Split(printed);
        if (!_children.TryGetValue(title, out var child))
        {
            child = new CoreIndexNode(title);
            _children.Add(title, child);
        }

        foreach (var modifier in nonessential.Where(m => !child.Nonessential.Contains(m, StringComparison.OrdinalIgnoreCase)))
        {
            child.Nonessential = child.Nonessential.Length == 0 ? modifier : $"{child.Nonessential} {modifier}";
        }

        return child;
    }

    /// <summary>Rows in preorder: "with" first, as the Alphabetic Index has it, the rest by letters. Branches that lead nowhere are left out.</summary>
    public void Write(List<IndexRow> rows, IndexKind kind, int level)
    {
        foreach (var child in _children.Values.Where(c => c.LeadsSomewhere).OrderBy(c => !IsWith(c.Title)).ThenBy(c => c.Title, StringComparer.OrdinalIgnoreCase))
        {
            rows.Add(new IndexRow
            {
                Kind = kind,
                Level = level,
                Title = child.Title,
                Nonessential = child.Nonessential,
                Code = child.Code,
                Manifestation = child.Manifestation,
                See = child.See,
                Cells = child.Cells,
            });
            child.Write(rows, kind, level + 1);
        }
    }

    private bool LeadsSomewhere => Code.Length > 0 || See.Length > 0 || !Cells.IsEmpty || _children.Values.Any(c => c.LeadsSomewhere);

    private static bool IsWith(string title) => title == "with" || title.StartsWith("with ", StringComparison.Ordinal);

    private static (string Title, List<string> Nonessential) Split(string printed)
    {
        var title = new global::System.Text.StringBuilder();
        var modifiers = new List<string>();
        var depth = 0;
        var start = 0;
        for (var i = 0; i < printed.Length; i++)
        {
            if (printed[i] == '(' && depth++ == 0)
            {
                start = i;
            }

            if (depth == 0)
            {
                title.Append(printed[i]);
            }

            if (printed[i] == ')' && depth > 0 && --depth == 0)
            {
                modifiers.Add(printed[start..(i + 1)]);
            }
        }

        if (depth > 0)
        {
            title.Append(printed, start, printed.Length - start);
        }

        var text = string.Join(' ', title.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)).Replace(" ,", ",", StringComparison.Ordinal);
        return (text, modifiers);
    }
}
