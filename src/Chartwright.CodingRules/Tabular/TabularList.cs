using System.Collections.Concurrent;
using System.Collections.Immutable;
using Chartwright.CodingRules.Internal;
using Chartwright.Terminology;

namespace Chartwright.CodingRules.Tabular;

/// <summary>The Tabular List as the walk uses it: nodes worked out on first use and kept.</summary>
internal sealed class TabularList(CodeSystemRelease release)
{
    private readonly ConcurrentDictionary<int, TabularNode> _nodes = new();
    private readonly ConcurrentDictionary<CodeValue, int> _positions = new();
    private readonly ConcurrentDictionary<int, ImmutableArray<TabularNode>> _children = new();

    public CodeSystemRelease Release => release;

    public TabularNode? Find(CodeValue code)
    {
        var position = _positions.GetOrAdd(code, c => release.Find(c)?.Position ?? -1);
        return position < 0 ? null : Node(new Concept(release, position));
    }

    public TabularNode? Parent(TabularNode node) => node.Concept.Parent is { Kind: ConceptKind.Code } parent ? Node(parent) : null;

    public ImmutableArray<TabularNode> Children(TabularNode node) =>
        _children.GetOrAdd(node.Concept.Position, _ => [.. node.Concept.Children.Select(Node)]);

    public static bool IsReportable(TabularNode node, ServiceDate date) => node.IsBillable && node.Concept.IsValidOn(date);

    private TabularNode Node(Concept concept) => _nodes.GetOrAdd(concept.Position, _ => Make(concept));

    private static TabularNode Make(Concept concept)
    {
        var title = concept.Title;
        var words = TitleWords.Of(title);
        var parents = concept.Parent is { } parent ? TitleWords.Of(parent.Title) : [];
        return new TabularNode
        {
            Concept = concept,
            Code = concept.Code,
            Title = title,
            IsBillable = concept.IsBillable,
            Distinguishing = [.. words.Where(w => !parents.Contains(w)).Distinct(StringComparer.Ordinal)],
            IsUnspecified = SaysNotStated(title),
            IsOther = title.StartsWith("Other", StringComparison.OrdinalIgnoreCase) || title.Contains("other specified", StringComparison.OrdinalIgnoreCase) || title.EndsWith(", other", StringComparison.OrdinalIgnoreCase),
            IsWithout = SaysAbsent(title, concept.Parent?.Title ?? string.Empty),
            Side = SideOf(title),
            Stage = StageOf(title, concept.Parent?.Title ?? string.Empty),
            Excludes1 = Ranges(concept, NoteKind.Excludes1),
            UseAdditional = Ranges(concept, NoteKind.UseAdditionalCode),
            CodeFirst = Ranges(concept, NoteKind.CodeFirst),
        };
    }

    private static bool SaysNotStated(string title) =>
        title.Contains("unspecified", StringComparison.OrdinalIgnoreCase) || title.Contains("not stated", StringComparison.OrdinalIgnoreCase)
        || title.Contains("not specified", StringComparison.OrdinalIgnoreCase) || title.Contains("not further", StringComparison.OrdinalIgnoreCase);

    /// <summary>More of "without" and "not" than the parent's title has.</summary>
    private static bool SaysAbsent(string title, string above) => Absences(title) > Absences(above);

    private static int Absences(string title)
    {
        var count = 0;
        foreach (var word in (ReadOnlySpan<string>)[" without ", " not ", " no "])
        {
            for (var at = title.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = title.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                count++;
            }
        }

        return count;
    }

    private static string StageOf(string title, string above)
    {
        var stage = StageWords.InTitle(title);
        return stage == StageWords.InTitle(above) ? string.Empty : stage;
    }

    private static string SideOf(string title)
    {
        var right = title.Contains("right", StringComparison.OrdinalIgnoreCase);
        var left = title.Contains("left", StringComparison.OrdinalIgnoreCase);
        return title.Contains("bilateral", StringComparison.OrdinalIgnoreCase) || title.Contains("both", StringComparison.OrdinalIgnoreCase) ? "bilateral"
            : right == left ? string.Empty : right ? "right" : "left";
    }

    private static ImmutableArray<CodeRange> Ranges(Concept concept, NoteKind kind) =>
        [.. concept.NotesInForce.Where(n => n.Kind == kind).SelectMany(n => CodeRange.In(n.Text)).Distinct()];
}
