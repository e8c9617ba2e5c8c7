using System.Buffers.Binary;
using System.IO.MemoryMappedFiles;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Chartwright.Terminology.Packs;

/// <summary>A pack opened read-only and memory-mapped: nothing is read until it is asked for. Safe for many threads.</summary>
/// <remarks>Opening checks magic, version, length and the digest of the section table; <see cref="Verify"/> checks every byte.</remarks>
public sealed unsafe class PackFile : IDisposable
{
    private readonly MemoryMappedFile _map;
    private readonly MemoryMappedViewAccessor _view;
    private readonly byte* _start;
    private readonly Dictionary<string, PackSection> _sections = new(StringComparer.Ordinal);
    private bool _disposed;

    private PackFile(string path, MemoryMappedFile map, MemoryMappedViewAccessor view, long length)
    {
        Path = path;
        _map = map;
        _view = view;
        FileLength = length;
        byte* pointer = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref pointer);
        _start = pointer + view.PointerOffset;
    }

    /// <summary>Full path.</summary>
    public string Path { get; }

    /// <summary>Size in bytes.</summary>
    public long FileLength { get; }

    /// <summary>Names of the sections.</summary>
    public IEnumerable<string> SectionNames => _sections.Keys;

    /// <summary>Opens and checks a pack.</summary>
    /// <exception cref="PackFormatException">Truncated, foreign, damaged in its header, or of another format version.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static PackFile Open(string path)
    {
        var length = new FileInfo(path).Length;
        if (length < PackFormat.HeaderBytes)
        {
            throw new PackFormatException($"{path}: {length} bytes are too few for a pack. Install the code set again.");
        }

        var map = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        var view = map.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        var pack = new PackFile(path, map, view, length);
        try
        {
            pack.ReadHeader();
            return pack;
        }
        catch
        {
            pack.Dispose();
            throw;
        }
    }

    /// <summary>The bytes of a section; empty when the pack has none of that name.</summary>
    public ReadOnlySpan<byte> Section(string name)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return _sections.TryGetValue(name, out var s) ? new ReadOnlySpan<byte>(_start + s.Offset, (int)s.Length) : default;
    }

    /// <summary>A section as records.</summary>
    /// <exception cref="PackFormatException">Its length is no multiple of the record's.</exception>
    internal ReadOnlySpan<T> Records<T>(string name)
        where T : unmanaged
    {
        var bytes = Section(name);
        if (bytes.Length % Unsafe.SizeOf<T>() != 0)
        {
            throw new PackFormatException($"{Path}: section '{name}' has {bytes.Length} bytes, no multiple of {Unsafe.SizeOf<T>()}. Install the code set again.");
        }

        return MemoryMarshal.Cast<byte, T>(bytes);
    }

    /// <summary>Checks the digest of every section.</summary>
    /// <exception cref="PackFormatException">Names the first damaged section and its offset.</exception>
    public void Verify()
    {
        Span<byte> digest = stackalloc byte[32];
        foreach (var (name, section) in _sections)
        {
            SHA256.HashData(Section(name), digest);
            if (!digest.SequenceEqual(section.Digest))
            {
                throw new PackFormatException($"{Path}: section '{name}' at byte {section.Offset} is damaged. Install the code set again.");
            }
        }
    }

    /// <summary>Unmaps the file.</summary>
    public void Dispose()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _map.Dispose();
    }

    private void ReadHeader()
    {
        var header = new ReadOnlySpan<byte>(_start, PackFormat.HeaderBytes);
        if (!header.StartsWith(PackFormat.Magic))
        {
            throw new PackFormatException($"{Path}: this is not a pack (its first bytes are foreign). Remove it, or install the code set again.");
        }

        var version = BinaryPrimitives.ReadInt32LittleEndian(header[8..]);
        if (version != PackFormat.Version)
        {
            throw new PackFormatException($"{Path}: format {version}, this program reads {PackFormat.Version}. It is rebuilt from its sources by 'codesets install'.") { IsOtherVersion = true };
        }

        var count = BinaryPrimitives.ReadInt32LittleEndian(header[12..]);
        var written = BinaryPrimitives.ReadInt64LittleEndian(header[16..]);
        if (written != FileLength)
        {
            throw new PackFormatException($"{Path}: {FileLength} bytes, {written} were written: it is truncated. Install the code set again.");
        }

        if (count is < 1 or > PackFormat.MaximumSections || PackFormat.HeaderBytes + (count * PackFormat.EntryBytes) > FileLength)
        {
            throw new PackFormatException($"{Path}: {count} sections are announced: the header is damaged. Install the code set again.");
        }

        var table = new ReadOnlySpan<byte>(_start + PackFormat.HeaderBytes, count * PackFormat.EntryBytes);
        if (!HeaderDigest(header, table).AsSpan().SequenceEqual(header.Slice(PackFormat.DigestOffset, 32)))
        {
            throw new PackFormatException($"{Path}: the section table is damaged. Install the code set again.");
        }

        for (var i = 0; i < count; i++)
        {
            var entry = table.Slice(i * PackFormat.EntryBytes, PackFormat.EntryBytes);
            var name = Encoding.ASCII.GetString(entry[..PackFormat.NameBytes]).TrimEnd('\0');
            var offset = BinaryPrimitives.ReadInt64LittleEndian(entry[16..]);
            var length = BinaryPrimitives.ReadInt64LittleEndian(entry[24..]);
            if (offset < 0 || length < 0 || length > int.MaxValue || offset + length > FileLength)
            {
                throw new PackFormatException($"{Path}: section '{name}' lies outside the file. Install the code set again.");
            }

            _sections.Add(name, new PackSection(offset, length, entry.Slice(32, 32).ToArray()));
        }
    }

    internal static byte[] HeaderDigest(ReadOnlySpan<byte> header, ReadOnlySpan<byte> table)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(header[..PackFormat.DigestOffset]);
        hash.AppendData(table);
        return hash.GetHashAndReset();
    }

    private sealed record PackSection(long Offset, long Length, byte[] Digest);
}
