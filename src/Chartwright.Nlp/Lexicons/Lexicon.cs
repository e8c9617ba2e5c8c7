using System.IO.MemoryMappedFiles;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Chartwright.Nlp;

/// <summary>Phrases and the codes they lead to, as <see cref="LexiconBuilder"/> wrote them: a memory-mapped file, of which a note reads only the pages that it needs. Immutable and thread-safe.</summary>
public sealed unsafe class Lexicon : IDisposable
{
    private readonly byte[]? _bytes;
    private readonly MemoryMappedViewAccessor? _view;
    private readonly byte* _start;
    private readonly int _length;
    private readonly LexiconFormat.Header _header;
    private readonly Lazy<WordTable> _words;

    private Lexicon(byte[] bytes, string name)
    {
        _bytes = bytes;
        _length = bytes.Length;
        _header = HeaderOf(bytes, name);
        _words = new Lazy<WordTable>(ReadWords);
    }

    private Lexicon(MemoryMappedViewAccessor view, int length, string name)
    {
        _view = view;
        _length = length;
        byte* start = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        _start = start + view.PointerOffset;
        _header = HeaderOf(File, name);
        _words = new Lazy<WordTable>(ReadWords);
    }

    /// <summary>Number of distinct word bags.</summary>
    public int Count => _header.EntryCount;

    internal int TokenCount => _header.TokenCount;

    internal WordTable Words => _words.Value;

    private ReadOnlySpan<byte> File => _bytes is null ? new ReadOnlySpan<byte>(_start, _length) : _bytes;

    /// <summary>Opens a lexicon file.</summary>
    /// <exception cref="InvalidDataException">The file is no lexicon, damaged, or of another version; the message names it.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Lexicon Open(string path)
    {
        var length = new FileInfo(path).Length;
        var name = Path.GetFileName(path);
        if (length < Unsafe.SizeOf<LexiconFormat.Header>() || length > int.MaxValue)
        {
            throw new InvalidDataException($"{name}: too short to be a lexicon; install the code sets again.");
        }

        using var map = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        var view = map.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        try
        {
            return new Lexicon(view, (int)length, name);
        }
        catch
        {
            view.SafeMemoryMappedViewHandle.ReleasePointer();
            view.Dispose();
            throw;
        }
    }

    /// <summary>A lexicon from the bytes of its file.</summary>
    /// <param name="bytes">The bytes; not to be changed afterwards.</param>
    /// <param name="name">Name for messages.</param>
    /// <exception cref="InvalidDataException">The bytes are no lexicon, damaged, or of another version.</exception>
    public static Lexicon FromBytes(byte[] bytes, string name = "lexicon")
    {
        ArgumentNullException.ThrowIfNull(bytes);
        return new Lexicon(bytes, name);
    }

    /// <summary>Unmaps the file; no reader may use the lexicon afterwards.</summary>
    public void Dispose()
    {
        if (_view is { SafeMemoryMappedViewHandle: { IsClosed: false } handle })
        {
            handle.ReleasePointer();
            _view.Dispose();
        }
    }

    /// <summary>The token of a canonical word, -1 when no entry holds it.</summary>
    internal int Find(ReadOnlySpan<char> word)
    {
        Span<byte> utf8 = stackalloc byte[384];
        if (word.Length > 120)
        {
            return -1;
        }

        ReadOnlySpan<byte> key = utf8[..Encoding.UTF8.GetBytes(word, utf8)];
        var buckets = Array<int>(_header.Buckets, (_header.Tokens - _header.Buckets) / sizeof(int));
        var mask = PowerBelow(buckets.Length) - 1;
        for (var slot = (int)(LexiconFormat.Hash(key) & (uint)mask); buckets[slot] != 0; slot = (slot + 1) & mask)
        {
            ref readonly var token = ref Token(buckets[slot] - 1);
            if (token.Length == key.Length && key.SequenceEqual(File.Slice(_header.Pool + token.Text + 2, token.Length)))
            {
                return buckets[slot] - 1;
            }
        }

        return -1;
    }

    /// <summary>How much each token tells: the logarithm of the share of entries that hold it, 0 for a token of every entry. One pass over the entries' tokens.</summary>
    internal float[] Rarities()
    {
        var held = new int[_header.TokenCount];
        foreach (ref readonly var entry in Array<LexiconFormat.EntryRecord>(_header.Entries, _header.EntryCount))
        {
            foreach (var token in TokensOf(entry))
            {
                held[token]++;
            }
        }

        return System.Array.ConvertAll(held, h => MathF.Log((_header.EntryCount + 1f) / (h + 1f)));
    }

    internal ref readonly LexiconFormat.TokenRecord Token(int id) => ref Array<LexiconFormat.TokenRecord>(_header.Tokens, _header.TokenCount)[id];

    internal ReadOnlySpan<LexiconFormat.EntryRecord> EntriesUnder(int token)
    {
        ref readonly var record = ref Token(token);
        return Array<LexiconFormat.EntryRecord>(_header.Entries, _header.EntryCount).Slice(record.FirstEntry, record.EntryCount);
    }

    internal int FirstEntryOf(int token) => Token(token).FirstEntry;

    internal ref readonly LexiconFormat.EntryRecord Entry(int index) => ref Array<LexiconFormat.EntryRecord>(_header.Entries, _header.EntryCount)[index];

    internal ReadOnlySpan<int> TokensOf(in LexiconFormat.EntryRecord entry) =>
        MemoryMarshal.Cast<byte, int>(File.Slice(_header.EntryTokens + (entry.FirstToken * sizeof(int)), entry.TokenCount * sizeof(int)));

    internal ReadOnlySpan<LexiconFormat.SenseRecord> SensesOf(in LexiconFormat.EntryRecord entry) =>
        MemoryMarshal.Cast<byte, LexiconFormat.SenseRecord>(
            File.Slice(_header.Senses + (entry.FirstSense * Unsafe.SizeOf<LexiconFormat.SenseRecord>()), entry.SenseCount * Unsafe.SizeOf<LexiconFormat.SenseRecord>()));

    internal string Text(int at)
    {
        var offset = _header.Pool + at;
        var file = File;
        return Encoding.UTF8.GetString(file.Slice(offset + 2, file[offset] | (file[offset + 1] << 8)));
    }

    private static LexiconFormat.Header HeaderOf(ReadOnlySpan<byte> bytes, string name)
    {
        var size = Unsafe.SizeOf<LexiconFormat.Header>();
        if (bytes.Length < size)
        {
            throw new InvalidDataException($"{name}: too short to be a lexicon; install the code sets again.");
        }

        var header = MemoryMarshal.Read<LexiconFormat.Header>(bytes);
        if (header.Magic != LexiconFormat.Magic || header.Version != LexiconFormat.Version)
        {
            throw new InvalidDataException($"{name}: not a lexicon of version {LexiconFormat.Version}; install the code sets again.");
        }

        if (header.FileLength != bytes.Length || header.Checksum != LexiconFormat.Hash(bytes.Slice(size, Math.Min(4096, bytes.Length - size))))
        {
            throw new InvalidDataException($"{name}: the lexicon is truncated or damaged; install the code sets again.");
        }

        return header;
    }

    private WordTable ReadWords()
    {
        fixed (byte* words = File[_header.Words.._header.Pool])
        {
            return WordTableFormat.Read(new UnmanagedMemoryStream(words, _header.Pool - _header.Words));
        }
    }

    private ReadOnlySpan<T> Array<T>(int offset, int count)
        where T : unmanaged =>
        MemoryMarshal.Cast<byte, T>(File.Slice(offset, count * Unsafe.SizeOf<T>()));

    private static int PowerBelow(int value) => 1 << (31 - int.LeadingZeroCount(value));
}
