using System.Text.RegularExpressions;
using Chartwright.CodeSets.Layouts;
using Chartwright.CodeSets.Sources;

namespace Chartwright.CodeSets.Hcpcs;

/// <summary>The published text of 320-character records: 1-5 code, 6-10 sequence, 11 kind (3 procedure, 4 its continuation, 7 modifier, 8 its continuation), 12-91 long text, 92-119 short text.</summary>
internal static partial class HcpcsFixedLayout
{
    private const int Width = 320;
    private const int Shortest = 292;

    // 0-based start and length, after the publisher's record layout.
    private static readonly (string Name, int Start, int Length)[] PropertyFields =
    [
        ("pricing", 119, 2), ("multiple-pricing", 127, 1), ("statute", 175, 10), ("coverage", 229, 1), ("asc", 230, 2), ("betos", 256, 3), ("tos", 260, 1), ("action", 292, 1),
    ];

    [GeneratedRegex(@"^( {3}[0-9A-Z]{2}|[A-Z][0-9]{4})[0-9]{5}[3478]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Record { get; }

    /// <summary>Whether a record stands within the first lines.</summary>
    public static bool Is(SourceFile file) =>
        file.Head(8192).IndexOf((byte)0) < 0
        && System.Text.Encoding.Latin1.GetString(file.Head(8192)).Split('\n').Any(l => l.Length >= Shortest && Record.IsMatch(l));

    /// <summary>All records with their continuations joined.</summary>
    /// <exception cref="SourceFormatException">A record is cut off, or a continuation stands alone.</exception>
    public static IEnumerable<HcpcsRecord> Read(SourceFile file)
    {
        HcpcsRecord? open = null;
        foreach (var line in TextLines.Of(file))
        {
            if (!Record.IsMatch(line.Text))
            {
                if (open is not null && line.Text.Length > 0)
                {
                    throw SourceFormatException.At(file.Name, line.Number, "is not a record of 320 characters. The file is damaged; fetch it again.");
                }

                continue;
            }

            if (line.Text.Length < Shortest)
            {
                throw SourceFormatException.At(file.Name, line.Number, $"has {line.Text.Length} characters, a record has {Width}. The file is cut off; fetch it again.");
            }

            var text = line.Text.PadRight(Width);
            var code = text[..5].Trim();
            if (text[10] is '4' or '8')
            {
                if (open?.Code != code)
                {
                    throw SourceFormatException.At(file.Name, line.Number, $"continues {code}, which the record before is not. The file is damaged; fetch it again.");
                }

                open = open with { Long = $"{open.Long} {text[11..91].Trim()}" };
                continue;
            }

            if (open is not null)
            {
                yield return open;
            }

            open = new HcpcsRecord
            {
                Code = code,
                IsModifier = text[10] == '7',
                Long = text[11..91].Trim(),
                Short = text[91..119].Trim(),
                Added = text[268..276].Trim(),
                Effective = text[276..284].Trim(),
                Terminated = text[284..292].Trim(),
                Properties = [.. PropertyFields.Select(p => KeyValuePair.Create(p.Name, text.Substring(p.Start, p.Length).Trim())).Where(p => p.Value.Length > 0)],
            };
        }

        if (open is not null)
        {
            yield return open;
        }
    }
}
