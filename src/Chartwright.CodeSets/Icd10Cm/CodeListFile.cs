using Chartwright.CodeSets.Sources;

namespace Chartwright.CodeSets.Icd10Cm;

/// <summary>The code list (<c>icd10cm-codes-YYYY.txt</c>): columns 1-7 code without dot, 9 on long title; billable codes only.</summary>
internal static class CodeListFile
{
    private const int TitleColumn = 8;

    /// <summary>All codes in the publisher's order.</summary>
    /// <exception cref="SourceFormatException">A line is no code with a title, or a code stands twice.</exception>
    public static List<CodeLine> Read(SourceFile file)
    {
        var rows = new List<CodeLine>(80_000);
        var seen = new HashSet<string>(80_000, StringComparer.Ordinal);
        foreach (var (number, text) in SourceLines.Read(file, mustEnd: true))
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                continue;
            }

            var code = text.Length > TitleColumn ? text[..Icd10CmCode.FullLength].TrimEnd() : string.Empty;
            if (!Icd10CmCode.IsCode(code) || text[Icd10CmCode.FullLength] != ' ')
            {
                throw SourceFormatException.At(file.Name, number, "expected a code in columns 1-7 and a title from column 9. The file is cut off or no code list: fetch it again.");
            }

            if (!seen.Add(code))
            {
                throw SourceFormatException.At(file.Name, number, $"{code} stands here for the second time. Fetch the file again.");
            }

            rows.Add(new CodeLine(code, true, string.Empty, text[TitleColumn..].Trim(), number));
        }

        return rows.Count > 0 ? rows : throw SourceFormatException.At(file.Name, 0, "holds no line. Fetch it again.");
    }
}
