using System.Globalization;
using System.Text;
using Chartwright.CodeSets.Sources;
using ExcelDataReader;

namespace Chartwright.CodeSets.Icd10Cm;

/// <summary>The first sheet of an xlsx workbook as rows of text.</summary>
internal static class Workbook
{
    // ExcelDataReader asks for the Windows code page even for xlsx, and .NET has it only on request.
    static Workbook() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Rows with their 1-based number; numbers come as text in the invariant form.</summary>
    /// <exception cref="SourceFormatException">The workbook is damaged.</exception>
    public static IReadOnlyList<(int Number, string[] Cells)> Rows(SourceFile file)
    {
        try
        {
            using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(file.Bytes, writable: false));
            var rows = new List<(int, string[])>();
            while (reader.Read())
            {
                var cells = new string[reader.FieldCount];
                for (var i = 0; i < cells.Length; i++)
                {
                    cells[i] = Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture)?.Trim() ?? string.Empty;
                }

                rows.Add((rows.Count + 1, cells));
            }

            return rows;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The library throws whatever its zip and XML readers throw (and null references) on a damaged workbook.
            throw new SourceFormatException($"{file.Name}: the workbook is damaged or cut off ({e.Message}). Fetch it again.", e);
        }
    }
}
