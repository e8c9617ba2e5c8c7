using System.Runtime.InteropServices;

namespace Chartwright.Nlp;

/// <summary>The binary layout of a lexicon file: a header, then arrays at 8-byte boundaries, little-endian.</summary>
internal static class LexiconFormat
{
    public const uint Magic = 0x584c5743;
    public const int Version = 1;
    public const int MostSenses = 12;
    public const int MostTokens = 14;

    public static ulong Signature(int token)
    {
        var h = unchecked((uint)token * 2654435761u);
        return (1UL << (int)(h >> 26)) | (1UL << (int)((h >> 18) & 63));
    }

    public static uint Hash(ReadOnlySpan<byte> utf8)
    {
        var h = 2166136261u;
        foreach (var b in utf8)
        {
            h = unchecked((h ^ b) * 16777619u);
        }

        return h ^ (h >> 15);
    }

    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    public struct Header
    {
        public uint Magic;
        public int Version;
        public int FileLength;
        public int Buckets;
        public int Tokens;
        public int Postings;
        public int Entries;
        public int EntryTokens;
        public int Senses;
        public int Words;
        public int Pool;
        public int TokenCount;
        public int EntryCount;
        public uint Checksum;
    }

    /// <summary>A token: its text in the pool and the entries of which it is the rarest.</summary>
    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    public struct TokenRecord
    {
        public int Text;
        public int Length;
        public int FirstEntry;
        public int EntryCount;
    }

    [StructLayout(LayoutKind.Sequential, Pack = 8)]
    public struct EntryRecord
    {
        public ulong Signature;
        public int FirstToken;
        public int FirstSense;
        public short TokenCount;
        public short SenseCount;
        public int Unused;
    }

    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    public struct SenseRecord
    {
        public int Entry;
        public int System;
        public int Code;
        public int Manifestation;
        public int Source;
    }
}
