using System.Collections.Immutable;
using System.Text;
using Chartwright.Terminology.Content;

namespace Chartwright.Terminology;

/// <summary>A line of an index: a cursor into the pack.</summary>
/// <param name="Release">The release it belongs to.</param>
/// <param name="Position">Its place in preorder.</param>
public readonly record struct IndexNode(CodeSystemRelease Release, int Position)
{
    /// <summary>Which index.</summary>
    public IndexKind Kind => Record.Kind;

    /// <summary>0 for a main term.</summary>
    public int Level => Record.Level;

    /// <summary>Term without nonessential modifiers.</summary>
    public string Title => Release.Text(Record.Title);

    /// <summary>Nonessential modifiers with their parentheses.</summary>
    public string Nonessential => Release.Text(Record.Nonessential);

    /// <summary>Code as printed, with a dash where more is needed; empty when none.</summary>
    public string Code => Release.Text(Record.Code);

    /// <summary>Second code as printed; empty when none.</summary>
    public string Manifestation => Release.Text(Record.Manifestation);

    /// <summary>See: look there instead; empty when none.</summary>
    public string See => Release.Text(Record.See);

    /// <summary>See also; empty when none.</summary>
    public string SeeAlso => Release.Text(Record.SeeAlso);

    /// <summary>Cells of a table row as printed; empty for an index line.</summary>
    public ImmutableArray<string> Cells
    {
        get
        {
            var cells = ImmutableArray.CreateBuilder<string>(Record.CellCount);
            foreach (var reference in Release.CellsAt(Record.CellStart, Record.CellCount))
            {
                cells.Add(Release.Text(reference));
            }

            return cells.ToImmutable();
        }
    }

    /// <summary>The line above, null for a main term.</summary>
    public IndexNode? Parent => Record.Parent < 0 ? null : new IndexNode(Release, Record.Parent);

    /// <summary>One past the last line below.</summary>
    public int SubtreeEnd => Record.SubtreeEnd;

    /// <summary>Sub-terms directly below.</summary>
    public IEnumerable<IndexNode> Children
    {
        get
        {
            var end = SubtreeEnd;
            for (var i = Position + 1; i < end; i = Release.IndexAt(i).SubtreeEnd)
            {
                yield return new IndexNode(Release, i);
            }
        }
    }

    /// <summary>Main term and sub-terms down to this line, separated by commas.</summary>
    public string Path
    {
        get
        {
            var path = Title;
            for (var p = Parent; p is { } node; p = node.Parent)
            {
                path = $"{node.Title}, {path}";
            }

            return path;
        }
    }

    /// <summary>The line as a row, for compilers of derived files.</summary>
    public IndexRow ToRow() => new()
    {
        Kind = Kind,
        Level = Level,
        Title = Title,
        Nonessential = Nonessential,
        Code = Code,
        Manifestation = Manifestation,
        See = See,
        SeeAlso = SeeAlso,
        Cells = Cells,
    };

    private ref readonly Packs.IndexRecord Record => ref Release.IndexAt(Position);

    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append($"{Release.System} {Release.Name} {Path}");
        return true;
    }
}
