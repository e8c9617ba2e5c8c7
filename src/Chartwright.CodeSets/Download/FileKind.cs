using System.Text;

namespace Chartwright.CodeSets.Download;

/// <summary>Tells by its first bytes whether a file is of the kind that its name promises.</summary>
internal static class FileKind
{
    private const int HeadBytes = 512;

    /// <summary>What is wrong with the file, null when nothing is.</summary>
    public static string? Problem(string path, string fileName)
    {
        Span<byte> buffer = stackalloc byte[HeadBytes];
        using var stream = File.OpenRead(path);
        var head = buffer[..stream.ReadAtLeast(buffer, HeadBytes, throwOnEndOfStream: false)];
        if (head.IsEmpty)
        {
            return "the server sent an empty file";
        }

        var text = Encoding.Latin1.GetString(head).TrimStart('\u00ef', '\u00bb', '\u00bf', ' ', '\r', '\n', '\t');
        if (text.StartsWith("<!DOCTYPE html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase))
        {
            return "the server sent a web page instead of the file; the address has probably moved";
        }

        var fits = Path.GetExtension(fileName).ToUpperInvariant() switch
        {
            ".ZIP" or ".XLSX" => head.StartsWith("PK\u0003\u0004"u8),
            ".PDF" => head.StartsWith("%PDF"u8),
            ".XML" => text.StartsWith('<'),
            ".JSON" => text.StartsWith('[') || text.StartsWith('{'),
            _ => !head.Contains((byte)0),
        };
        return fits ? null : $"the server sent something that is not a {Path.GetExtension(fileName).TrimStart('.')} file";
    }
}
