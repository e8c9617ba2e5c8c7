using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Chartwright.CodeSets.Sources;
using Chartwright.Terminology;
using Chartwright.Terminology.Content;

namespace Chartwright.CodeSets.Icd10Cm;

/// <summary>
/// The Table of Drugs and Chemicals as CSV (April 2025): a title line, a heading line, then substance and six codes. Sub-terms begin with one dash
/// (0x96 of the Windows code page) and a space per level; references stand behind the substance as <c>-see ...</c>.
/// </summary>
internal static partial class DrugCsvFile
{
    private const int CellCount = 6;
    private const int HeadingLines = 2;

    /// <summary>Rows in preorder.</summary>
    /// <exception cref="SourceFormatException">A line has too few columns, or a quote does not end.</exception>
    public static IReadOnlyList<IndexRow> Read(SourceFile file)
    {
        var rows = new List<IndexRow>(8000);
        foreach (var (number, text) in SourceLines.Read(file, mustEnd: true).Skip(HeadingLines))
        {
            // The heading comes again on some pages.
            if (text.Trim(',', ' ').Length == 0 || text.StartsWith("Substance,Poisoning", StringComparison.Ordinal))
            {
                continue;
            }

            var fields = Split(text);
            if (fields is null || fields.Count < CellCount + 1)
            {
                throw SourceFormatException.At(file.Name, number, $"expected a substance and {CellCount} codes between commas. The file is cut off or damaged: fetch it again.");
            }

            var row = ReadRow(fields);
            if (row.Level > (rows.Count == 0 ? 0 : rows[^1].Level + 1))
            {
                throw SourceFormatException.At(file.Name, number, $"\"{row.Title}\" has level {row.Level} below a term of level {(rows.Count == 0 ? 0 : rows[^1].Level)}: lines are missing. Fetch the file again.");
            }

            rows.Add(row);
        }

        return rows.Count > 0 ? rows : throw SourceFormatException.At(file.Name, 0, "holds no substance. Fetch it again.");
    }

    private static IndexRow ReadRow(List<string> fields)
    {
        var match = Substance().Match(fields[0]);
        var level = match.Groups["dashes"].Value.Count(c => c is '\u0096' or '\u2013' or '\uFFFD');
        var cells = fields.Skip(1).Take(CellCount).Select(c => c.Trim('-', ' ').Length == 0 ? string.Empty : c.Trim()).ToImmutableArray();
        var (title, modifiers) = SplitModifiers(match.Groups["title"].Value);
        return new IndexRow
        {
            Kind = IndexKind.Drug,
            Level = level,
            Title = title,
            Nonessential = modifiers,
            See = match.Groups["also"].Success ? string.Empty : match.Groups["see"].Value.Trim(),
            SeeAlso = match.Groups["also"].Success ? match.Groups["see"].Value.Trim() : string.Empty,
            Cells = cells,
        };
    }

    // "Benzin (e)", "DDE (bis(chlorophenyl)-dichloroethylene)": what stands in parentheses, whole, is nonessential.
    private static (string Title, string Modifiers) SplitModifiers(string text)
    {
        var title = new StringBuilder();
        var modifiers = new StringBuilder();
        var depth = 0;
        foreach (var c in text)
        {
            depth += c == '(' ? 1 : 0;
            if (depth == 1 && c == '(' && modifiers.Length > 0)
            {
                modifiers.Append(' ');
            }

            (depth > 0 ? modifiers : title).Append(c);
            depth -= c == ')' && depth > 0 ? 1 : 0;
        }

        var plain = XmlSource.Clean(title.ToString()).Replace(" ,", ",", StringComparison.Ordinal);
        return plain.Length == 0 ? (modifiers.ToString().Trim('(', ')'), string.Empty) : (plain, modifiers.ToString());
    }

    private static List<string>? Split(string line)
    {
        var fields = new List<string>();
        var at = 0;
        while (at <= line.Length)
        {
            if (at < line.Length && line[at] == '"')
            {
                var end = at + 1;
                while (end < line.Length && (line[end] != '"' || (end + 1 < line.Length && line[end + 1] == '"')))
                {
                    end += line[end] == '"' ? 2 : 1;
                }

                if (end >= line.Length)
                {
                    return null;
                }

                fields.Add(line[(at + 1)..end].Replace("\"\"", "\"", StringComparison.Ordinal));
                at = end + 2;
            }
            else
            {
                var end = line.IndexOf(',', at);
                end = end < 0 ? line.Length : end;
                fields.Add(line[at..end]);
                at = end + 1;
            }
        }

        return fields;
    }

    [GeneratedRegex(@"^(?<dashes>(?:[\u0096\u2013\uFFFD]\s*)*)(?<title>.*?)(?:\s*-\s*see (?<also>also )?(?<see>.+))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Substance();
}
