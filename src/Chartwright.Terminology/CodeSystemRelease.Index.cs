using Chartwright.Terminology.Content;
using Chartwright.Terminology.Packs;

namespace Chartwright.Terminology;

public sealed partial class CodeSystemRelease
{
    /// <summary>Number of index lines of all kinds.</summary>
    public int IndexCount { get; }

    /// <summary>All index lines in preorder.</summary>
    public IEnumerable<IndexNode> IndexNodes => Enumerable.Range(0, IndexCount).Select(i => new IndexNode(this, i));

    /// <summary>Main terms of an index or table, in the publisher's order.</summary>
    public IEnumerable<IndexNode> MainTerms(IndexKind kind)
    {
        for (var i = 0; i < IndexCount; i = IndexAt(i).SubtreeEnd)
        {
            if (IndexAt(i).Kind == kind)
            {
                yield return new IndexNode(this, i);
            }
        }
    }

    /// <summary>The index line at a position of the pack.</summary>
    public IndexNode IndexNodeAt(int position) => (uint)position < (uint)IndexCount ? new(this, position) : throw new ArgumentOutOfRangeException(nameof(position));

    /// <summary>Map rows of a source code, in the publisher's order.</summary>
    public IEnumerable<MapRow> MapsFrom(CodeValue source)
    {
        var text = source.ToString();
        int low = 0, high = MapCount;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (string.CompareOrdinal(Text(MapAt(middle).Source), text) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        for (; low < MapCount && Text(MapAt(low).Source) == text; low++)
        {
            yield return ToRow(MapAt(low));
        }
    }

    /// <summary>Number of map rows.</summary>
    public int MapCount => _pack.Records<MapRecord>(PackFormat.Maps).Length;

    internal ref readonly IndexRecord IndexAt(int index) => ref _pack.Records<IndexRecord>(PackFormat.Index)[index];

    internal ReadOnlySpan<int> CellsAt(int start, int count) => _pack.Records<int>(PackFormat.IndexCells).Slice(start, count);

    private ref readonly MapRecord MapAt(int index) => ref _pack.Records<MapRecord>(PackFormat.Maps)[index];

    private MapRow ToRow(MapRecord m) =>
        new(Text(m.Map), CodeSystemId.Parse(Text(m.TargetSystem)), CodeValue.Parse(Text(m.Source)), CodeValue.TryParse(Text(m.Target), null, out var t) ? t : default, Text(m.Flags));
}
