using System.Text.RegularExpressions;
using Chartwright.CodeSets.Layouts;
using Chartwright.CodeSets.Sources;

namespace Chartwright.CodeSets.Icd10Pcs;

/// <summary>The codes of a release: an order file (icd10pcsOrderFile.pdf: 1-5 number, 7-13 code, 15 billable, 17-76 short, 78 long title) or a codes file (code, blank, long title).</summary>
internal sealed partial class PcsCodeList
{
    private const int CodeLength = 7;
    private const int TableLength = 3;
    private const int OrderCode = 6;
    private const int OrderFlag = 14;
    private const int OrderShort = 16;
    private const int OrderLong = 77;

    private PcsCodeList(SourceFile file) => File = file;

    /// <summary>Where it came from.</summary>
    public SourceFile File { get; }

    /// <summary>Codes with their titles, in the publisher's order.</summary>
    public Dictionary<string, PcsTitle> Codes { get; } = new(StringComparer.Ordinal);

    /// <summary>Titles of tables, by the first three characters; empty for a codes file.</summary>
    public Dictionary<string, PcsTitle> Tables { get; } = new(StringComparer.Ordinal);

    [GeneratedRegex(@"^\d{5} [0-9][0-9A-Z]{2}(    |[0-9A-Z]{4}) [01] \S", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    public static partial Regex OrderLine { get; }

    [GeneratedRegex(@"^[0-9A-HJ-NP-Z]{7} \S.*[a-z]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    public static partial Regex CodeLine { get; }

    /// <summary>Reads an order file.</summary>
    /// <exception cref="SourceFormatException">A line is not in the layout: the file is damaged or truncated.</exception>
    public static PcsCodeList ReadOrder(SourceFile file)
    {
        var list = new PcsCodeList(file);
        foreach (var (number, text) in TextLines.Of(file))
        {
            if (text.Length == 0)
            {
                continue;
            }

            if (text.Length <= OrderLong || text[OrderCode - 1] != ' ' || text[OrderFlag] is not ('0' or '1') || text[OrderLong - 1] != ' ')
            {
                throw SourceFormatException.At(file.Name, number, "is not a line of an order file (number, code, flag, short title, long title). The file is cut off or damaged; fetch it again.");
            }

            var code = text.Substring(OrderCode, CodeLength).TrimEnd();
            var title = new PcsTitle(text[OrderLong..].Trim(), text[OrderShort..(OrderLong - 1)].Trim());
            var isBillable = text[OrderFlag] == '1';
            if (code.Length != (isBillable ? CodeLength : TableLength) || !(isBillable ? list.Codes : list.Tables).TryAdd(code, title))
            {
                throw SourceFormatException.At(file.Name, number, $"{code} is not a {(isBillable ? "code of seven characters" : "table of three characters")}, or stands here twice. Fetch the file again.");
            }
        }

        return list;
    }

    /// <summary>Reads a codes file.</summary>
    /// <exception cref="SourceFormatException">A line is not in the layout.</exception>
    public static PcsCodeList ReadCodes(SourceFile file)
    {
        var list = new PcsCodeList(file);
        foreach (var (number, text) in TextLines.Of(file))
        {
            if (text.Length == 0)
            {
                continue;
            }

            if (text.Length < CodeLength + 2 || text[CodeLength] != ' ' || !list.Codes.TryAdd(text[..CodeLength], new PcsTitle(text[(CodeLength + 1)..].Trim(), string.Empty)))
            {
                throw SourceFormatException.At(file.Name, number, "is not a code of seven characters with its title, or stands here twice. The file is cut off or damaged; fetch it again.");
            }
        }

        return list;
    }
}
