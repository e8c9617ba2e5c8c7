using Chartwright.CodeSets.Sources;

namespace Chartwright.CodeSets.Icd10Cm;

/// <summary>
/// The order file (<c>icd10cm-order-YYYY.txt</c>): fixed columns, 1-based: 1-5 number, 7-13 code without dot, 15 billable flag (0 header, 1 code),
/// 17-76 short title, 78 on long title (CMS, "ICD-10-CM order files" read-me).
/// </summary>
internal static class OrderFile
{
    private const int CodeColumn = 6;
    private const int FlagColumn = 14;
    private const int ShortTitleColumn = 16;
    private const int LongTitleColumn = 77;

    /// <summary>All rows, headers and codes, in the publisher's order.</summary>
    /// <exception cref="SourceFormatException">A line is too short or no order line, a number is missing, or a code stands twice.</exception>
    public static List<CodeLine> Read(SourceFile file)
    {
        var rows = new List<CodeLine>(100_000);
        var seen = new Dictionary<string, int>(100_000, StringComparer.Ordinal);
        foreach (var (number, text) in SourceLines.Read(file, mustEnd: true))
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                continue;
            }

            var row = ReadLine(file, number, text, rows.Count + 1);
            if (!seen.TryAdd(row.Code, number))
            {
                throw SourceFormatException.At(file.Name, number, $"{row.Code} stands here for the second time (first in line {seen[row.Code]}). Fetch the file again.");
            }

            rows.Add(row);
        }

        return rows.Count > 0 ? rows : throw SourceFormatException.At(file.Name, 0, "holds no line. Fetch it again.");
    }

    private static CodeLine ReadLine(SourceFile file, int number, string text, int expected)
    {
        if (text.Length <= LongTitleColumn)
        {
            throw SourceFormatException.At(file.Name, number, $"the line has {text.Length} characters; an order line has at least {LongTitleColumn + 1}. The file is cut off or no order file: fetch it again.");
        }

        if (!int.TryParse(text.AsSpan(0, 5), out var order) || order != expected)
        {
            throw SourceFormatException.At(file.Name, number, $"expected number {expected:00000} in columns 1-5, found \"{text[..5]}\": lines are missing or out of order. Fetch the file again.");
        }

        var code = text[CodeColumn..(CodeColumn + Icd10CmCode.FullLength)].TrimEnd();
        if (!Icd10CmCode.IsCode(code) || text[FlagColumn] is not ('0' or '1'))
        {
            throw SourceFormatException.At(file.Name, number, $"expected a code in columns 7-13 and 0 or 1 in column 15, found \"{code}\" and \"{text[FlagColumn]}\". The file is damaged or of another kind: fetch it again.");
        }

        var shortTitle = text[ShortTitleColumn..(LongTitleColumn - 1)].Trim();
        return new CodeLine(code, text[FlagColumn] == '1', shortTitle, text[LongTitleColumn..].Trim(), number);
    }
}
