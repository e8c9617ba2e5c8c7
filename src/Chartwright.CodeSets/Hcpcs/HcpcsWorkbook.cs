using Chartwright.CodeSets.Icd10Cm;
using Chartwright.CodeSets.Sources;

namespace Chartwright.CodeSets.Hcpcs;

/// <summary>The published workbook: some lines of text, then a header row that begins with HCPC, SEQNUM, RECID.</summary>
internal static class HcpcsWorkbook
{
    private static readonly (string Name, string Column)[] PropertyColumns =
    [
        ("pricing", "PRICE1"), ("multiple-pricing", "MULT_PI"), ("statute", "STATUTE"), ("coverage", "COV"), ("asc", "ASC_GRP"), ("betos", "BETOS"), ("tos", "TOS1"), ("action", "ACTION CD"),
    ];

    /// <summary>Whether the file is a zip whose name or header says so; the header row is looked for.</summary>
    public static bool Is(SourceFile file)
    {
        if (!file.Head(2).SequenceEqual("PK"u8) || !file.FileName.Contains("HCPC", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        try
        {
            return Header(Workbook.Rows(file)) >= 0;
        }
        catch (SourceFormatException)
        {
            return false;
        }
    }

    /// <summary>All records; rows of one code and its continuations (RECID 4 and 8) are joined.</summary>
    /// <exception cref="SourceFormatException">A row does not fit.</exception>
    public static IEnumerable<HcpcsRecord> Read(SourceFile file)
    {
        var rows = Workbook.Rows(file);
        var header = Header(rows);
        var columns = rows[header].Cells.Select((c, i) => (c, i)).Where(c => c.c.Length > 0).ToDictionary(c => c.c, c => c.i, StringComparer.Ordinal);
        var records = new List<HcpcsRecord>();
        foreach (var (number, cells) in rows.Skip(header + 1))
        {
            string Cell(string column) => columns.TryGetValue(column, out var i) && i < cells.Length ? cells[i] : string.Empty;
            var kind = Cell("RECID");
            if (cells.All(c => c.Length == 0))
            {
                continue;
            }

            if (kind is not ("3" or "4" or "7" or "8"))
            {
                throw SourceFormatException.At(file.Name, number, $"has the record kind '{kind}', expected 3, 4, 7 or 8. Fetch the workbook again.");
            }

            if (kind is "4" or "8")
            {
                if (records.Count == 0 || records[^1].Code != Cell("HCPC"))
                {
                    throw SourceFormatException.At(file.Name, number, "continues a code that the row before is not. Fetch the workbook again.");
                }

                records[^1] = records[^1] with { Long = $"{records[^1].Long} {Cell("LONG DESCRIPTION")}" };
                continue;
            }

            records.Add(new HcpcsRecord
            {
                Code = Cell("HCPC"),
                IsModifier = kind == "7",
                Long = Cell("LONG DESCRIPTION"),
                Short = Cell("SHORT DESCRIPTION"),
                Added = Cell("ADD DT"),
                Effective = Cell("ACT EFF DT"),
                Terminated = Cell("TERM DT"),
                Properties = [.. PropertyColumns.Select(p => KeyValuePair.Create(p.Name, Cell(p.Column))).Where(p => p.Value.Length > 0)],
            });
        }

        return records;
    }

    private static int Header(IReadOnlyList<(int Number, string[] Cells)> rows)
    {
        for (var i = 0; i < Math.Min(rows.Count, 40); i++)
        {
            if (rows[i].Cells is ["HCPC", "SEQNUM", "RECID", ..])
            {
                return i;
            }
        }

        return -1;
    }
}
