using System.Text;
using System.Text.Unicode;
using Chartwright.CodeSets.Sources;

namespace Chartwright.CodeSets.Layouts;

/// <summary>Lines of a publisher's text file. Files that are not UTF-8 are read as Latin-1, the publishers' older habit.</summary>
internal static class TextLines
{
    /// <summary>All lines, empty ones included; CR LF and LF both end a line, a byte order mark and a trailing end-of-file mark (0x1A) are dropped.</summary>
    public static IEnumerable<TextLine> Of(SourceFile file)
    {
        using var reader = new StringReader(Decode(file.Bytes));
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            yield return new TextLine(++number, line.TrimEnd('\u001a'));
        }
    }

    /// <summary>The first line that is not blank within the first 4,096 bytes, empty for a binary or an empty file.</summary>
    public static string First(SourceFile file)
    {
        var head = file.Head(4096);
        if (head.IndexOf((byte)0) >= 0)
        {
            return string.Empty;
        }

        foreach (var line in Encoding.Latin1.GetString(head).TrimStart('\u00ef', '\u00bb', '\u00bf').EnumerateLines())
        {
            if (!line.IsWhiteSpace())
            {
                return line.ToString();
            }
        }

        return string.Empty;
    }

    private static string Decode(byte[] bytes)
    {
        var span = bytes.AsSpan();
        if (span.StartsWith(Encoding.UTF8.Preamble))
        {
            span = span[Encoding.UTF8.Preamble.Length..];
        }

        return Utf8.IsValid(span) ? Encoding.UTF8.GetString(span) : Encoding.Latin1.GetString(span);
    }
}
