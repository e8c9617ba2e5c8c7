using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;

namespace Chartwright.Terminology.Packs;

/// <summary>Collects strings, each once; a reference is the byte offset of its length prefix. Reference 0 is the empty string.</summary>
internal sealed class StringTableBuilder
{
    private readonly Dictionary<string, int> _references = new(StringComparer.Ordinal) { [string.Empty] = 0 };
    private readonly ArrayBufferWriter<byte> _bytes = new(1 << 16);

    public StringTableBuilder() => _bytes.Write((ReadOnlySpan<byte>)[0]);

    public int Add(string text)
    {
        ref var reference = ref CollectionsMarshal.GetValueRefOrAddDefault(_references, text, out var known);
        if (!known)
        {
            reference = _bytes.WrittenCount;
            var utf8 = Encoding.UTF8.GetBytes(text);
            var n = (uint)utf8.Length;
            while (n >= 0x80)
            {
                _bytes.Write((ReadOnlySpan<byte>)[(byte)((n & 0x7F) | 0x80)]);
                n >>= 7;
            }

            _bytes.Write((ReadOnlySpan<byte>)[(byte)n]);
            _bytes.Write(utf8);
        }

        return reference;
    }

    public ReadOnlyMemory<byte> ToMemory() => _bytes.WrittenMemory;
}
