#pragma warning disable MA0048 // The records of one file format belong together.
using System.Runtime.InteropServices;

namespace Chartwright.Terminology.Search;

/// <summary>A word of the dictionary, in ordinal order of its UTF-8 bytes.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct TokenRecord
{
    public int Text;
    public int PostingStart;
    public int PostingCount;

    /// <summary>Number of documents that hold the word: its rarity.</summary>
    public int DocumentCount;

    /// <summary>Bit set of its letters and digits, to pass over words that cannot be a misspelling of another.</summary>
    public uint Letters;

    /// <summary>Weight of the word by its rarity, in hundredths.</summary>
    public ushort Rarity;

    public byte TextLength;
    public byte Reserved;
}

/// <summary>A wording of a concept; the documents of a concept stand together, its title first.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct DocumentRecord
{
    public int TokenStart;

    /// <summary>By kind: a string of the pack (inclusion term), an index position, or an offset in this file's text (term).</summary>
    public int Text;

    public ushort TokenCount;
    public SearchTextKind Kind;

    /// <summary>1-based column of a table row, 0 for an index line.</summary>
    public byte Cell;
}

/// <summary>What search knows of a concept besides its pack record.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct SearchConceptRecord
{
    public int DocumentStart;
    public ushort DocumentCount;

    /// <summary>0 to 255: how often it is reported, as far as we know, and whether the index leads to it by default.</summary>
    public byte Prior;

    public ConceptSide Side;
    public ConceptEpisode Episode;
    public ConceptTraits Traits;
    public short Reserved;

    /// <summary>A word of the title that changes what is meant (history, newborn, secondary), -1 when there is none.</summary>
    public int ContextToken;

    /// <summary>The nearest concept above that has documents besides its title, -1 when there is none.</summary>
    public int Above;
}

/// <summary>A short form or phrase of the word tables, in ordinal order.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct FormRecord
{
    public int Text;
    public int TextLength;
    public int MeaningStart;
    public int MeaningCount;
}

/// <summary>One meaning of a form: words separated by a blank.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct MeaningRecord
{
    public int Text;
    public int TextLength;

    /// <summary>0 to 100: how surely the form means this.</summary>
    public int Weight;
}

/// <summary>Yes-or-no traits of a concept in a search file.</summary>
[Flags]
internal enum ConceptTraits : byte
{
    None,

    /// <summary>A code or modifier: it may be a hit.</summary>
    Searchable = 1,

    /// <summary>It may be reported as it stands.</summary>
    Billable = 2,

    /// <summary>Its validity differs from its release's.</summary>
    Dated = 4,
}

/// <summary>Side named by a title.</summary>
internal enum ConceptSide : byte
{
    None,
    Right,
    Left,
    Both,
    Unspecified,
}

/// <summary>Encounter named by a 7th character.</summary>
internal enum ConceptEpisode : byte
{
    None,
    Initial,
    Subsequent,
    Sequela,
}
