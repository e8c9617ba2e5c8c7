using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Chartwright.Terminology.Packs;

/// <summary>Writes a pack file whole or not at all: into a temporary file beside it, flushed to disk, then renamed over.</summary>
public static class PackContainerWriter
{
    /// <summary>Writes the sections to <paramref name="path"/>.</summary>
    /// <remarks>The order of sections and their bytes decide the file: the same content gives the same file.</remarks>
    public static void Write(string path, IReadOnlyList<KeyValuePair<string, ReadOnlyMemory<byte>>> sections)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sections.Count, PackFormat.MaximumSections);
        var header = new byte[PackFormat.HeaderBytes];
        var table = new byte[sections.Count * PackFormat.EntryBytes];
        long offset = header.Length + table.Length;
        for (var i = 0; i < sections.Count; i++)
        {
            var (name, data) = sections[i];
            ArgumentOutOfRangeException.ThrowIfGreaterThan(name.Length, PackFormat.NameBytes);
            var entry = table.AsSpan(i * PackFormat.EntryBytes, PackFormat.EntryBytes);
            Encoding.ASCII.GetBytes(name, entry);
            BinaryPrimitives.WriteInt64LittleEndian(entry[16..], offset);
            BinaryPrimitives.WriteInt64LittleEndian(entry[24..], data.Length);
            SHA256.HashData(data.Span, entry[32..]);
            offset = Aligned(offset + data.Length);
        }

        PackFormat.Magic.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(8), PackFormat.Version);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(12), sections.Count);
        BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(16), offset);
        PackFile.HeaderDigest(header, table).CopyTo(header.AsSpan(PackFormat.DigestOffset));

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var temporary = $"{path}.{Environment.ProcessId}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16))
            {
                file.Write(header);
                file.Write(table);
                foreach (var (_, data) in sections)
                {
                    file.Write(data.Span);
                    file.Write(new byte[Aligned(data.Length) - data.Length]);
                }

                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static long Aligned(long n) => (n + 7) & ~7L;
}
