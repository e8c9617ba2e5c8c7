#pragma warning disable MA0048 // The records of one file format belong together.
using System.Runtime.InteropServices;

namespace Chartwright.Terminology.Packs;

/// <summary>A concept: string and row references are positions in other sections.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct ConceptRecord
{
    public int Code;
    public int Title;
    public int ShortTitle;
    public int Parent;
    public int SubtreeEnd;
    public int ValidFrom;
    public int ValidTo;
    public int Facts;
    public int NoteStart;
    public int NoteCount;
    public int PropertyStart;
    public short PropertyCount;
    public ConceptKind Kind;
    public byte Billable;
}

/// <summary>A note at a concept.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct NoteRecord
{
    public int Kind;
    public int Text;
}

/// <summary>A named value.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct PropertyRecord
{
    public int Name;
    public int Value;
}

/// <summary>An index line.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct IndexRecord
{
    public int Title;
    public int Nonessential;
    public int Code;
    public int Manifestation;
    public int See;
    public int SeeAlso;
    public int Parent;
    public int SubtreeEnd;
    public int CellStart;
    public IndexKind Kind;
    public byte Level;
    public short CellCount;
}

/// <summary>A map row, sorted by source code, then as given.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct MapRecord
{
    public int Map;
    public int TargetSystem;
    public int Source;
    public int Target;
    public int Flags;
}

/// <summary>A guideline section.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct CitationRecord
{
    public int Number;
    public int Title;
    public int Page;
}
