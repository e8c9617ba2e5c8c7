using System.Buffers;
using System.Text;

namespace Chartwright.Terminology.Search;

/// <summary>Text of a search file: UTF-8 ended by a zero byte, each string once.</summary>
internal sealed class SearchStrings
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly ArrayBufferWriter<byte> _bytes = new(1 << 16);

    public int Add(string text)
    {
        if (!_places.TryGetValue(text, out var place))
        {
            place = _bytes.WrittenCount;
            _bytes.Write(Encoding.UTF8.GetBytes(text));
            _bytes.Write((ReadOnlySpan<byte>)[0]);
            _places.Add(text, place);
        }

        return place;
    }

    public ReadOnlyMemory<byte> ToMemory() => _bytes.WrittenMemory;
}
