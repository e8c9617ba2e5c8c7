using Chartwright.CodeSets.Sources;
using Chartwright.Terminology;
using Chartwright.Terminology.Content;

namespace Chartwright.CodeSets.Icd10Cm;

/// <summary>Joins a release's codes with a tabular list: chapters, blocks, notes, accents, facts.</summary>
internal sealed class ConceptBuilder
{
    // A tabular list and an order file of one release differ in nothing; where a hundredth of the codes is missing the order file was cut off.
    private const int TolerableShare = 100;

    private readonly string _release;
    private readonly ReleaseCodes _codes;
    private readonly Tabular? _tabular;
    private readonly bool _own;
    private readonly ICollection<Issue> _issues;
    private readonly Dictionary<TabularNode, bool> _manifestations = [];

    public ConceptBuilder(string release, ReleaseCodes codes, Tabular? tabular, bool own, ICollection<Issue> issues)
    {
        _release = release;
        _codes = codes;
        _tabular = tabular;
        _own = own;
        _issues = issues;
    }

    public required HashSet<string> PoaExempt { get; init; }

    public required ReleaseChanges Changes { get; init; }

    /// <summary>Chapters, blocks, then all codes and headers in the publisher's order.</summary>
    public List<ConceptRow> Build()
    {
        var concepts = new List<ConceptRow>(_codes.Rows.Count + 400);
        var blockOf = new Dictionary<string, CodeValue>(StringComparer.Ordinal);
        if (_tabular is not null)
        {
            AddChaptersAndBlocks(concepts, blockOf);
            if (_own)
            {
                CompareWithTabular();
            }
        }

        concepts.AddRange(_codes.Rows.Select(row => Concept(row, blockOf)));
        return concepts;
    }

    private void AddChaptersAndBlocks(List<ConceptRow> concepts, Dictionary<string, CodeValue> blockOf)
    {
        AssignBlocks(blockOf);
        var inUse = blockOf.Values.Select(b => b.ToString()).ToHashSet(StringComparer.Ordinal);
        foreach (var chapter in _tabular!.Chapters)
        {
            concepts.Add(Group(chapter, default));
        }

        foreach (var block in _tabular.Blocks)
        {
            if (_own || inUse.Any(b => b == block.Code || BlockRange.Covers(block.Code, b)))
            {
                concepts.Add(Group(block, CodeValue.Parse(block.Parent!.Code)));
            }
        }
    }

    private void AssignBlocks(Dictionary<string, CodeValue> blockOf)
    {
        foreach (var row in _codes.Rows.Where(r => r.Code.Length == 3))
        {
            var category = row.Code;
            if (_tabular!.Nodes.TryGetValue(category, out var node) && node.Parent is { Kind: ConceptKind.Block } parent)
            {
                blockOf.Add(category, CodeValue.Parse(parent.Code));
                continue;
            }

            // Innermost comes last; a category outside all ranges (J4B after J40-J4A) goes with the block before it.
            var block = _tabular.Blocks.LastOrDefault(b => BlockRange.Holds(b.Code, category));
            if (block is null)
            {
                block = _tabular.Blocks.Where(b => string.CompareOrdinal(BlockRange.First(b.Code), category) <= 0).MaxBy(b => BlockRange.First(b.Code), StringComparer.Ordinal) ?? _tabular.Blocks[0];
                _issues.AddOnce(new Issue(Icd10CmIssues.CategoryOutsideBlocks, _release, [category, block.Code]));
            }

            blockOf.Add(category, CodeValue.Parse(block.Code));
        }
    }

    private static ConceptRow Group(TabularNode node, CodeValue parent) => new()
    {
        Code = CodeValue.Parse(node.Code),
        Kind = node.Kind,
        Parent = parent,
        Title = node.Title,
        Notes = [.. node.Notes],
        Properties = node.Kind == ConceptKind.Chapter && node.Range.Length > 0 ? [new PropertyRow("range", node.Range)] : [],
    };

    private ConceptRow Concept(CodeLine row, Dictionary<string, CodeValue> blockOf)
    {
        TabularNode? node = null;
        _tabular?.Nodes.TryGetValue(row.Code, out node);
        var parent = _codes.ParentOf(row.Code) is { } above ? CodeValue.Parse(above) : blockOf.GetValueOrDefault(row.Code);
        return new ConceptRow
        {
            Code = CodeValue.Parse(row.Code),
            Parent = parent,
            Title = Accented(row, node),
            ShortTitle = row.ShortTitle,
            Billable = row.Billable,
            Facts = Facts(row, node),
            Notes = node is null ? [] : [.. node.Notes],
        };
    }

    private string Accented(CodeLine row, TabularNode? node)
    {
        var other = TabularTitle(row, node);
        return LatinFolding.IsFoldOf(row.LongTitle, other) ? other : row.LongTitle;
    }

    private string TabularTitle(CodeLine row, TabularNode? node) =>
        node?.Title ?? (_tabular is not null && _tabular.Expansion.TryGetValue(row.Code, out var expanded) ? expanded.Title : string.Empty);

    private ConceptFacts Facts(CodeLine row, TabularNode? node)
    {
        var facts = ConceptFacts.None;
        if (row.Billable && PoaExempt.Contains(row.Code))
        {
            facts |= ConceptFacts.PoaExempt;
        }

        if (Changes.Added.Contains(row.Code))
        {
            facts |= ConceptFacts.New;
        }

        if (Changes.Revised.Contains(row.Code))
        {
            facts |= ConceptFacts.Revised;
        }

        var nearest = node ?? NearestNode(row.Code);
        if (node is null && row.Code.Length == Icd10CmCode.FullLength && nearest?.SeventhCharacterSource is { } source && source.SeventhCharacters!.Any(s => s.Character == row.Code[^1]))
        {
            facts |= ConceptFacts.SeventhCharacterExpanded;
        }

        return nearest is not null && IsManifestation(nearest) ? facts | ConceptFacts.Manifestation : facts;
    }

    private TabularNode? NearestNode(string code)
    {
        for (var length = code.Length - 1; _tabular is not null && length >= 3; length--)
        {
            if (_tabular.Nodes.TryGetValue(code[..length], out var node))
            {
                return node;
            }
        }

        return null;
    }

    // Guidelines I.A.13: a manifestation has "in diseases classified elsewhere" in its title, or in one above, and a code-first note in force. The words alone
    // also stand in organisms "as the cause of diseases classified elsewhere" (B95-B97), the note alone also asks for causes that are only usual.
    private bool IsManifestation(TabularNode node)
    {
        if (_manifestations.TryGetValue(node, out var known))
        {
            return known;
        }

        bool title = false, codeFirst = false;
        for (var at = node; at is not null && at.Kind != ConceptKind.Chapter; at = at.Parent)
        {
            title |= at.Kind == ConceptKind.Code && SaysManifestation(at.Title);
            codeFirst |= at.Notes.Any(n => n.Kind == NoteKind.CodeFirst);
        }

        return _manifestations[node] = title && codeFirst;
    }

    private void CompareWithTabular()
    {
        if (_codes.Part == Icd10CmParts.Tabular)
        {
            return;
        }

        var missing = _tabular!.Nodes.Keys.Concat(_tabular.Expansion.Keys).Where(c => !_codes.ByCode.ContainsKey(c)).Order(StringComparer.Ordinal).ToList();
        if (_codes.Part == Icd10CmParts.Order && missing.Count > 3 && missing.Count > _codes.Rows.Count / TolerableShare)
        {
            throw new SourceFormatException(
                $"{_release}: the order file lacks {missing.Count} codes that the tabular list holds, the first {Icd10CmCode.Print(missing[0])}. "
                + "One of the two is cut off or of another release: fetch them again.");
        }

        foreach (var code in missing.Where(_ => _codes.Part == Icd10CmParts.Order))
        {
            _issues.AddOnce(new Issue(Icd10CmIssues.NotInOrderFile, _release, [Icd10CmCode.Print(code)]));
        }

        foreach (var row in _codes.Rows)
        {
            _tabular.Nodes.TryGetValue(row.Code, out var node);
            var title = TabularTitle(row, node);
            if (title.Length == 0)
            {
                _issues.AddOnce(new Issue(Icd10CmIssues.NotInTabular, _release, [Icd10CmCode.Print(row.Code)]));
            }
            else if (!LatinFolding.IsFoldOf(row.LongTitle, title) && row.LongTitle != title)
            {
                _issues.AddOnce(new Issue(Icd10CmIssues.TitleDiffers, _release, [Icd10CmCode.Print(row.Code), title, row.LongTitle]));
            }
        }
    }

    private static bool SaysManifestation(string title) =>
        title.Contains("classified elsewhere", StringComparison.OrdinalIgnoreCase) && !title.Contains("as the cause of", StringComparison.OrdinalIgnoreCase);
}
