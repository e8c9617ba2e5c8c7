using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Chartwright.Terminology.Content;
using Chartwright.Terminology.Packs;

namespace Chartwright.Terminology;

/// <summary>One release of one code system, read from its pack. Immutable and safe for many threads.</summary>
public sealed partial class CodeSystemRelease : IDisposable
{
    private readonly PackFile _pack;
    private ImmutableArray<CodeTableRow> _tables;

    private CodeSystemRelease(PackFile pack, PackManifest manifest)
    {
        _pack = pack;
        Manifest = manifest;
        System = CodeSystemId.Parse(manifest.System);
        Count = pack.Records<ConceptRecord>(PackFormat.Concepts).Length;
        IndexCount = pack.Records<IndexRecord>(PackFormat.Index).Length;
    }

    /// <summary>What the pack says of itself.</summary>
    public PackManifest Manifest { get; }

    /// <summary>Code system.</summary>
    public CodeSystemId System { get; }

    /// <summary>Release name.</summary>
    public string Name => Manifest.Release;

    /// <summary>Whether these are our own rows.</summary>
    public bool IsCore => Manifest.Edition == "core";

    /// <summary>The file it lives in.</summary>
    public PackFile Pack => _pack;

    /// <summary>Number of concepts.</summary>
    public int Count { get; }

    /// <summary>All concepts in hierarchical order (parents before children, siblings by code).</summary>
    public IEnumerable<Concept> Concepts => Enumerable.Range(0, Count).Select(i => new Concept(this, i));

    /// <summary>Tables that multiply out to codes, decoded on first use.</summary>
    public ImmutableArray<CodeTableRow> Tables
    {
        get
        {
            if (_tables.IsDefault)
            {
                _tables = TableCodec.Decode(_pack.Records<int>(PackFormat.Tables), Text);
            }

            return _tables;
        }
    }

    /// <summary>Guideline sections that may be cited.</summary>
    public ImmutableArray<CitationRow> Citations
    {
        get
        {
            var rows = ImmutableArray.CreateBuilder<CitationRow>();
            foreach (ref readonly var c in _pack.Records<CitationRecord>(PackFormat.Citations))
            {
                rows.Add(new CitationRow(Text(c.Number), Text(c.Title), c.Page));
            }

            return rows.ToImmutable();
        }
    }

    /// <summary>Opens a pack.</summary>
    /// <exception cref="PackFormatException">The file is not a sound pack of this format.</exception>
    public static CodeSystemRelease Open(string path)
    {
        var pack = PackFile.Open(path);
        try
        {
            return new CodeSystemRelease(pack, PackManifestReader.Read(pack.Section(PackFormat.Manifest)));
        }
        // InvalidOperationException: a text of the manifest is not UTF-8.
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException)
        {
            pack.Dispose();
            throw new PackFormatException($"{path}: the manifest is damaged. Install the code set again.", e);
        }
    }

    /// <summary>Whether the release is in force on a day.</summary>
    public bool CoversDate(ServiceDate date) => Manifest.EffectiveFrom <= date.Day && (Manifest.EffectiveTo is not { } to || date.Day <= to);

    /// <summary>The concept with this code, null when the release holds none.</summary>
    public Concept? Find(CodeValue code)
    {
        var at = LowerBound(code.Span);
        var order = _pack.Records<int>(PackFormat.CodeOrder);
        if (at == order.Length)
        {
            return null;
        }

        var concept = new Concept(this, order[at]);
        return concept.HasCode(code.Span) ? concept : null;
    }

    /// <summary>Whether the code is in the release, billable, and valid on the day.</summary>
    public bool IsReportable(CodeValue code, ServiceDate date) => Find(code) is { IsBillable: true } concept && concept.IsValidOn(date);

    /// <summary>Concepts whose code begins with <paramref name="prefix"/>, in code order.</summary>
    public IEnumerable<Concept> StartingWith(string prefix)
    {
        for (var at = LowerBound(prefix); at < Count; at++)
        {
            var concept = new Concept(this, _pack.Records<int>(PackFormat.CodeOrder)[at]);
            if (!concept.Code.Span.StartsWith(prefix, StringComparison.Ordinal))
            {
                yield break;
            }

            yield return concept;
        }
    }

    /// <summary>Concepts without a parent.</summary>
    public IEnumerable<Concept> Roots
    {
        get
        {
            for (var i = 0; i < Count; i = new Concept(this, i).SubtreeEnd)
            {
                yield return new Concept(this, i);
            }
        }
    }

    /// <summary>Unmaps the pack.</summary>
    public void Dispose() => _pack.Dispose();

    internal ref readonly ConceptRecord ConceptAt(int index)
    {
        var concepts = _pack.Records<ConceptRecord>(PackFormat.Concepts);
        if ((uint)index >= (uint)concepts.Length)
        {
            throw Damaged("a concept");
        }

        return ref concepts[index];
    }

    internal ReadOnlySpan<NoteRecord> NotesAt(int start, int count) => Slice(_pack.Records<NoteRecord>(PackFormat.Notes), start, count, "notes");

    internal ReadOnlySpan<PropertyRecord> PropertiesAt(int start, int count) => Slice(_pack.Records<PropertyRecord>(PackFormat.Properties), start, count, "properties");

    internal ReadOnlySpan<byte> Utf8(int reference)
    {
        var bytes = _pack.Section(PackFormat.Strings);
        if ((uint)reference >= (uint)bytes.Length)
        {
            throw new PackFormatException($"{_pack.Path}: a text reference points outside the pack. Install the code set again.");
        }

        var length = 0;
        var shift = 0;
        var at = reference;
        while (true)
        {
            if (at >= bytes.Length || shift > 28)
            {
                throw Damaged("a text");
            }

            var b = bytes[at++];
            length |= (b & 0x7F) << shift;
            if (b < 0x80)
            {
                break;
            }

            shift += 7;
        }

        return length >= 0 && length <= bytes.Length - at ? bytes.Slice(at, length) : throw Damaged("a text");
    }

    /// <summary>A damaged body shows when a record is read: the error names the pack and the command that finds the place.</summary>
    internal PackFormatException Damaged(string what) =>
        new($"{_pack.Path}: {what} of the pack is damaged; 'codesets verify' names the place. Install the code set again.");

    private ReadOnlySpan<T> Slice<T>(ReadOnlySpan<T> records, int start, int count, string what) =>
        start >= 0 && count >= 0 && start <= records.Length - count ? records.Slice(start, count) : throw Damaged(what);

    internal string Text(int reference) => reference == 0 ? string.Empty : Encoding.UTF8.GetString(Utf8(reference));

    private int LowerBound(ReadOnlySpan<char> code)
    {
        var order = _pack.Records<int>(PackFormat.CodeOrder);
        var concepts = _pack.Records<ConceptRecord>(PackFormat.Concepts);
        Span<byte> sought = stackalloc byte[Math.Max(1, code.Length)];
        var n = Encoding.ASCII.GetBytes(code, sought);
        sought = sought[..n];
        int low = 0, high = order.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Utf8(concepts[order[middle]].Code).SequenceCompareTo(sought) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
