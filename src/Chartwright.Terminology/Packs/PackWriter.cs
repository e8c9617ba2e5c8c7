using System.Runtime.InteropServices;
using System.Text.Json;
using Chartwright.Terminology.Content;

namespace Chartwright.Terminology.Packs;

/// <summary>Turns the rows of a release into a pack.</summary>
public static class PackWriter
{
    /// <summary>Writes a pack, atomically.</summary>
    /// <param name="content">Rows; codes must be unique and parents known.</param>
    /// <param name="path">Target; an existing pack is replaced only when the new one is complete.</param>
    /// <exception cref="InvalidDataException">Codes are doubled, a parent is unknown or an index level jumps.</exception>
    public static void Write(ReleaseContent content, string path)
    {
        var sections = Sections(content);
        PackContainerWriter.Write(path, sections);
    }

    private static List<KeyValuePair<string, ReadOnlyMemory<byte>>> Sections(ReleaseContent content)
    {
        var strings = new StringTableBuilder();
        var notes = new List<NoteRecord>();
        var properties = new List<PropertyRecord>();
        var concepts = Concepts(content.Concepts, strings, notes, properties);
        var cells = new List<int>();
        var index = IndexRecords(content.Index, strings, cells);
        var codeOrder = Enumerable.Range(0, concepts.Length).ToArray();
        var ordered = Preorder(content.Concepts);
        Array.Sort(codeOrder, (a, b) => ordered[a].Code.CompareTo(ordered[b].Code));
        var maps = content.Maps
            .OrderBy(m => m.Source)
            .Select(m => new MapRecord
            {
                Map = strings.Add(m.Map),
                TargetSystem = strings.Add(m.TargetSystem.ToString()),
                Source = strings.Add(m.Source.ToString()),
                Target = strings.Add(m.Target.ToString()),
                Flags = strings.Add(m.Flags),
            }).ToArray();
        var citations = content.Citations
            .Select(c => new CitationRecord { Number = strings.Add(c.Number), Title = strings.Add(c.Title), Page = c.Page }).ToArray();
        var tables = TableCodec.Encode(content.Tables, strings);
        return
        [
            Section(PackFormat.Manifest, JsonSerializer.SerializeToUtf8Bytes(content.Manifest, PackJson.Default.PackManifest)),
            Section(PackFormat.Concepts, concepts),
            Section(PackFormat.CodeOrder, codeOrder),
            Section(PackFormat.Notes, notes.ToArray()),
            Section(PackFormat.Properties, properties.ToArray()),
            Section(PackFormat.Index, index),
            Section(PackFormat.IndexCells, cells.ToArray()),
            Section(PackFormat.Tables, tables),
            Section(PackFormat.Maps, maps),
            Section(PackFormat.Citations, citations),
            new(PackFormat.Strings, strings.ToMemory()),
        ];
    }

    private static KeyValuePair<string, ReadOnlyMemory<byte>> Section<T>(string name, T[] records)
        where T : unmanaged => new(name, MemoryMarshal.AsBytes(records.AsSpan()).ToArray());

    private static ConceptRecord[] Concepts(IReadOnlyList<ConceptRow> rows, StringTableBuilder strings, List<NoteRecord> notes, List<PropertyRecord> properties)
    {
        var ordered = Preorder(rows);
        var place = new Dictionary<CodeValue, int>(ordered.Count);
        for (var i = 0; i < ordered.Count; i++)
        {
            place.Add(ordered[i].Code, i);
        }

        var records = new ConceptRecord[ordered.Count];
        for (var i = 0; i < ordered.Count; i++)
        {
            var row = ordered[i];
            records[i] = new ConceptRecord
            {
                Code = strings.Add(row.Code.ToString()),
                Title = strings.Add(row.Title),
                ShortTitle = strings.Add(row.ShortTitle),
                Parent = row.Parent.IsEmpty ? -1 : place[row.Parent],
                SubtreeEnd = i + 1,
                ValidFrom = row.ValidFrom?.DayNumber ?? 0,
                ValidTo = row.ValidTo?.DayNumber ?? 0,
                Facts = (int)row.Facts,
                NoteStart = notes.Count,
                NoteCount = row.Notes.Length,
                PropertyStart = properties.Count,
                PropertyCount = checked((short)row.Properties.Length),
                Kind = row.Kind,
                Billable = row.Billable ? (byte)1 : (byte)0,
            };
            foreach (var note in row.Notes)
            {
                notes.Add(new NoteRecord { Kind = (int)note.Kind, Text = strings.Add(note.Text) });
            }

            foreach (var property in row.Properties)
            {
                properties.Add(new PropertyRecord { Name = strings.Add(property.Name), Value = strings.Add(property.Value) });
            }
        }

        // Preorder: walking back, every subtree is complete before its parent takes it in.
        for (var i = records.Length - 1; i >= 0; i--)
        {
            if (records[i].Parent >= 0)
            {
                ref var parent = ref records[records[i].Parent];
                parent.SubtreeEnd = Math.Max(parent.SubtreeEnd, records[i].SubtreeEnd);
            }
        }

        return records;
    }

    private static List<ConceptRow> Preorder(IReadOnlyList<ConceptRow> rows)
    {
        var children = new Dictionary<CodeValue, List<ConceptRow>>();
        var known = new HashSet<CodeValue>();
        foreach (var row in rows)
        {
            if (!known.Add(row.Code))
            {
                throw new InvalidDataException($"Code {row.Code} stands twice in the release.");
            }

            if (!children.TryGetValue(row.Parent, out var siblings))
            {
                children.Add(row.Parent, siblings = []);
            }

            siblings.Add(row);
        }

        foreach (var parent in children.Keys)
        {
            if (!parent.IsEmpty && !known.Contains(parent))
            {
                throw new InvalidDataException($"Code {children[parent][0].Code} names {parent} as its parent, which the release does not hold.");
            }
        }

        foreach (var siblings in children.Values)
        {
            siblings.Sort((a, b) => a.Code.CompareTo(b.Code));
        }

        var ordered = new List<ConceptRow>(rows.Count);
        var pending = new Stack<ConceptRow>();
        Push(default);
        while (pending.TryPop(out var row))
        {
            ordered.Add(row);
            Push(row.Code);
        }

        return ordered.Count == rows.Count ? ordered : throw new InvalidDataException("Some codes are their own ancestors.");

        void Push(CodeValue parent)
        {
            if (children.TryGetValue(parent, out var siblings))
            {
                for (var i = siblings.Count - 1; i >= 0; i--)
                {
                    pending.Push(siblings[i]);
                }
            }
        }
    }

    private static IndexRecord[] IndexRecords(IReadOnlyList<IndexRow> rows, StringTableBuilder strings, List<int> cells)
    {
        var records = new IndexRecord[rows.Count];
        var open = new List<int>();
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            if (row.Level > open.Count)
            {
                throw new InvalidDataException($"Index row {i} ('{row.Title}') is at level {row.Level} below level {open.Count - 1}.");
            }

            while (open.Count > row.Level)
            {
                records[open[^1]].SubtreeEnd = i;
                open.RemoveAt(open.Count - 1);
            }

            records[i] = new IndexRecord
            {
                Title = strings.Add(row.Title),
                Nonessential = strings.Add(row.Nonessential),
                Code = strings.Add(row.Code),
                Manifestation = strings.Add(row.Manifestation),
                See = strings.Add(row.See),
                SeeAlso = strings.Add(row.SeeAlso),
                Parent = open.Count == 0 ? -1 : open[^1],
                CellStart = cells.Count,
                CellCount = checked((short)row.Cells.Length),
                Kind = row.Kind,
                Level = checked((byte)row.Level),
            };
            foreach (var cell in row.Cells)
            {
                cells.Add(strings.Add(cell));
            }

            open.Add(i);
        }

        foreach (var i in open)
        {
            records[i].SubtreeEnd = rows.Count;
        }

        return records;
    }
}
