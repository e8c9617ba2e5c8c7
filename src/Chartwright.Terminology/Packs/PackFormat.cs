namespace Chartwright.Terminology.Packs;

/// <summary>The pack container: a fixed header, a table of named sections with their digests, then the sections, each 8-byte aligned.</summary>
/// <remarks>
/// Header: 8 bytes magic, int32 format version, int32 section count, int64 file length, 8 bytes zero, 32 bytes SHA-256 of the header (digest zeroed) and the section table.
/// Section entry: 16 bytes ASCII name, int64 offset, int64 length, 32 bytes SHA-256. Little endian throughout.
/// </remarks>
public static class PackFormat
{
    /// <summary>Version of the container and of its records. A pack of another version is rebuilt from its sources.</summary>
    public const int Version = 1;

    /// <summary>File extension.</summary>
    public const string Extension = ".cwpack";

    internal const int HeaderBytes = 64;
    internal const int EntryBytes = 64;
    internal const int NameBytes = 16;
    internal const int DigestOffset = 32;
    internal const int MaximumSections = 64;

    internal const string Manifest = "manifest";
    internal const string Strings = "strings";
    internal const string Concepts = "concepts";
    internal const string CodeOrder = "codeorder";
    internal const string Notes = "notes";
    internal const string Properties = "properties";
    internal const string Index = "index";
    internal const string IndexCells = "indexcells";
    internal const string Tables = "tables";
    internal const string Maps = "maps";
    internal const string Citations = "citations";

    internal static ReadOnlySpan<byte> Magic => "CWPACK\r\n"u8;
}
