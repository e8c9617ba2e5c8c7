using Chartwright.CodeSets.Sources;

namespace Chartwright.CodeSets.Icd10Cm;

/// <summary>
/// The list of codes exempt from present-on-admission reporting: text with tabs, or a workbook with the same columns
/// (order number, code with dot, title). The lists of added, deleted and revised codes beside it are not the list.
/// </summary>
internal static class PoaExemptFile
{
    /// <summary>Codes without dot, each with its 1-based line.</summary>
    /// <exception cref="SourceFormatException">A line without a code, or a file of another kind.</exception>
    public static IReadOnlyList<(string Code, int Line)> ReadText(SourceFile file)
    {
        var codes = new List<(string, int)>(40_000);
        foreach (var (number, text) in SourceLines.Read(file, mustEnd: true).Skip(1))
        {
            if (text.Length > 0)
            {
                codes.Add((Code(file, number, text.Split('\t')), number));
            }
        }

        return codes;
    }

    /// <summary>The same from the workbook.</summary>
    /// <exception cref="SourceFormatException">A row without a code, or a file of another kind.</exception>
    public static IReadOnlyList<(string Code, int Line)> ReadWorkbook(SourceFile file)
    {
        var codes = new List<(string, int)>(40_000);
        foreach (var (number, cells) in Workbook.Rows(file).Skip(1))
        {
            if (cells.Any(c => c.Length > 0))
            {
                codes.Add((Code(file, number, cells), number));
            }
        }

        return codes;
    }

    private static string Code(SourceFile file, int number, string[] cells) =>
        cells.Length >= 2 && Icd10CmCode.TryNormalize(cells[1], out var code)
            ? code
            : throw SourceFormatException.At(file.Name, number, "expected a number, a code and a title. The file is cut off or no POA-exempt list: fetch it again.");
}
