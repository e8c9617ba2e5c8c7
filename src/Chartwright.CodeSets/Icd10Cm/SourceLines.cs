using System.Text;
using Chartwright.CodeSets.Sources;

namespace Chartwright.CodeSets.Icd10Cm;

/// <summary>The lines of a text file of the publisher: ASCII or UTF-8, CRLF or LF.</summary>
internal static class SourceLines
{
    /// <summary>Lines with their 1-based number, without line ends.</summary>
    /// <param name="file">The file.</param>
    /// <param name="mustEnd">Whether the last line has to end: the publisher's code files always do, so one that does not was cut off.</param>
    /// <exception cref="SourceFormatException">The file is cut off or holds bytes of no text.</exception>
    public static IEnumerable<(int Number, string Text)> Read(SourceFile file, bool mustEnd)
    {
        var text = Decode(file);
        var start = 0;
        var number = 0;
        while (start < text.Length)
        {
            number++;
            var end = text.IndexOf('\n', start);
            if (end < 0)
            {
                if (mustEnd)
                {
                    throw SourceFormatException.At(file.Name, number, "the file ends within this line, so it was cut off. Fetch it again.");
                }

                end = text.Length;
            }

            var stop = end > start && text[end - 1] == '\r' ? end - 1 : end;
            yield return (number, text[start..stop]);
            start = end + 1;
        }
    }

    private static string Decode(SourceFile file)
    {
        try
        {
            var text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(file.Bytes);
            return text.StartsWith('\uFEFF') ? text[1..] : text;
        }
        catch (DecoderFallbackException)
        {
            // Some of the publisher's texts are in the Windows code page; Latin-1 keeps every byte (0x96, the dash, as U+0096).
            return Encoding.Latin1.GetString(file.Bytes);
        }
    }
}
