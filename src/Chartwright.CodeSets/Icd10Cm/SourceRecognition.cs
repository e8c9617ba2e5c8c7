using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Chartwright.CodeSets.Sources;

namespace Chartwright.CodeSets.Icd10Cm;

/// <summary>Tells the ICD-10-CM files from all others by their first bytes; a file's name only supplies a fiscal year that the content lacks.</summary>
internal static partial class SourceRecognition
{
    private const int HeadBytes = 4096;
    private const int GuidelinesHeadBytes = 400;
    private const string PcsSections = "BCDFGHX";

    /// <summary>The part and the fiscal year (<c>FY2026</c>, empty when unknown), null for a foreign file.</summary>
    public static (string Part, string Release)? Recognize(SourceFile file)
    {
        var head = file.Head(HeadBytes);
        if (head.Length < 4)
        {
            return null;
        }

        if (head[0] == 'P' && head[1] == 'K')
        {
            return RecognizeWorkbook(file);
        }

        var text = Encoding.Latin1.GetString(head);
        var start = text.TrimStart('\u00EF', '\u00BB', '\u00BF').TrimStart();
        return start.StartsWith('<') ? RecognizeXml(file) : RecognizeText(file, start);
    }

    private static (string Part, string Release)? RecognizeXml(SourceFile file)
    {
        string? root = null;
        string version = string.Empty, title = string.Empty, firstHead = string.Empty;
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(file.Bytes, writable: false), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            while (reader.Read())
            {
                if (reader.NodeType != XmlNodeType.Element)
                {
                    continue;
                }

                root ??= reader.LocalName;
                if (root is not ("ICD10CM.tabular" or "ICD10CM.index"))
                {
                    return null;
                }

                if (reader.LocalName is "letter" or "introduction" or "chapter")
                {
                    break;
                }

                // The reader then stands on the text, which the next Read passes.
                switch (reader.LocalName)
                {
                    case "version":
                        version = NextText(reader);
                        break;
                    case "title":
                        title = NextText(reader);
                        break;
                    case "head" when reader.GetAttribute("col") == "1":
                        firstHead = NextText(reader);
                        break;
                }
            }
        }
        catch (XmlException)
        {
            // Damaged near its beginning. Where the root was read the reader of the part will say so, with the place.
            if (root is null)
            {
                return null;
            }
        }

        var release = YearIn(version) ?? YearInName(file.FileName) ?? string.Empty;
        if (root == "ICD10CM.tabular")
        {
            return (Icd10CmParts.Tabular, release);
        }

        return root == "ICD10CM.index" ? (IndexPart(title, firstHead), release) : null;
    }

    private static string IndexPart(string title, string firstHead) => firstHead switch
    {
        "Neoplasm" => Icd10CmParts.Neoplasm,
        "Substance" => Icd10CmParts.Drug,
        _ => title.Contains("EXTERNAL", StringComparison.OrdinalIgnoreCase) ? Icd10CmParts.ExternalCause : Icd10CmParts.Index,
    };

    private static string NextText(XmlReader reader) =>
        !reader.IsEmptyElement && reader.Read() && reader.NodeType == XmlNodeType.Text ? reader.Value.Trim() : string.Empty;

    private static (string Part, string Release)? RecognizeWorkbook(SourceFile file)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file.Bytes, writable: false), ZipArchiveMode.Read);
            if (zip.GetEntry("xl/sharedStrings.xml") is not { } strings)
            {
                return null;
            }

            using var reader = new StreamReader(strings.Open(), Encoding.UTF8);
            var buffer = new char[HeadBytes];
            var head = new string(buffer, 0, reader.ReadBlock(buffer, 0, buffer.Length));
            if (head.Contains("<t>POAexemptCode</t><", StringComparison.Ordinal) || head.Contains("POAexemptCode</t>", StringComparison.Ordinal))
            {
                return head.Contains("Revise from", StringComparison.Ordinal) || !IsWholePoaList(file.FileName) ? null : (Icd10CmParts.PoaExemptXlsx, YearInName(file.FileName) ?? string.Empty);
            }

            if (!head.Contains("Current code assignment", StringComparison.Ordinal))
            {
                return null;
            }

            var year = ConversionYear().Match(head + reader.ReadToEnd());
            return (Icd10CmParts.Conversion, year.Success ? $"FY{year.Groups["year"].Value}" : YearInName(file.FileName) ?? string.Empty);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or IOException)
        {
            // No workbook that can be opened: nobody's file, or so damaged that its kind cannot be told.
            return null;
        }
    }

    // The lists of added and deleted codes have the same columns as the list itself; only their names and sizes differ.
    private static bool IsWholePoaList(string name) => !PartialPoaList().IsMatch(name);

    private static (string Part, string Release)? RecognizeText(SourceFile file, string text)
    {
        var lines = text.Split('\n').Select(l => l.TrimEnd('\r')).ToArray();
        if (text.Length >= HeadBytes - 8 && lines.Length > 1)
        {
            lines = lines[..^1];
        }

        var byName = YearInName(file.FileName) ?? string.Empty;
        if (PoaHeading().Match(lines[0]) is { Success: true } poa)
        {
            return IsWholePoaList(file.FileName) ? (Icd10CmParts.PoaExempt, $"FY20{poa.Groups["year"].Value}") : null;
        }

        if (lines[0].StartsWith("ICD-10-CM TABLE of DRUGS and CHEMICALS", StringComparison.OrdinalIgnoreCase))
        {
            return (Icd10CmParts.DrugCsv, byName);
        }

        if (text.AsSpan(0, Math.Min(text.Length, GuidelinesHeadBytes)).Contains("ICD-10-CM Official Guidelines for Coding and Reporting", StringComparison.Ordinal))
        {
            var year = GuidelinesYear().Match(text);
            return (Icd10CmParts.Guidelines, year.Success ? $"FY{year.Groups["year"].Value}" : byName);
        }

        return RecognizeCodeLines(lines, byName);
    }

    private static (string Part, string Release)? RecognizeCodeLines(string[] lines, string release)
    {
        foreach (var (pattern, part) in new[]
        {
            (OrderLine(), Icd10CmParts.Order),
            (OrderAddendaLine(), Icd10CmParts.OrderAddenda),
            (CodesAddendaLine(), Icd10CmParts.CodesAddenda),
            (CodeListLine(), Icd10CmParts.Codes),
        })
        {
            // The head may end within a line, and a damaged line is the reader's to report: the first line decides, the others speak for the system.
            var codes = lines.Select(l => pattern.Match(l)).TakeWhile(m => m.Success).Select(m => m.Groups["code"].Value).ToArray();
            if (codes.Length > 0)
            {
                return IsThisSystem(codes) ? (part, release) : null;
            }
        }

        return null;
    }

    // ICD-10-PCS shares these layouts, but its codes have seven characters (three in a table's heading) and may begin with a digit; ICD-9-CM's V and E codes do not come first.
    private static bool IsThisSystem(string[] codes) =>
        codes.All(c => char.IsAsciiLetterUpper(c[0]))
        && (codes.Any(c => c.Length is > 3 and < Icd10CmCode.FullLength) || codes.All(c => !PcsSections.Contains(c[0], StringComparison.Ordinal)));

    private static string? YearIn(string text) => FourDigits().Match(text) is { Success: true } m ? $"FY{m.Value}" : null;

    private static string? YearInName(string name)
    {
        if (FourDigits().Matches(name) is { Count: > 0 } years)
        {
            return $"FY{years[^1].Value}";
        }

        return TwoDigitYear().Match(name) is { Success: true } m ? $"FY20{m.Groups["year"].Value}" : null;
    }

    [GeneratedRegex(@"^\d{5} (?<code>[A-Z0-9]{3,7}) {1,5}[01] ", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OrderLine();

    [GeneratedRegex(@"^(Add: {9}|Delete: {6}|Revise from: |Revise to: {3})[01] (?<code>[A-Z0-9]{3,7}) ", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OrderAddendaLine();

    [GeneratedRegex(@"^(Add: {9}|Delete: {6}|Revise from: |Revise to: {3})(?<code>[A-Z0-9]{3,7}) ", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CodesAddendaLine();

    [GeneratedRegex(@"^(?=.{7} \S{0,24} ?\S{0,24}[a-z])(?<code>[A-Z][0-9A-Z]{2,6}) {1,5}\S", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CodeListLine();

    [GeneratedRegex(@"^Ord(?:er|FY)?\s*(?<year>\d\d)\tPOAexemptCode\tDescription\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex PoaHeading();

    [GeneratedRegex(@"(Add|Delete|Revise)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex PartialPoaList();

    [GeneratedRegex(@"This FY (?<year>20\d\d) \(", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ConversionYear();

    [GeneratedRegex(@"\bFY (?<year>20\d\d)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex GuidelinesYear();

    [GeneratedRegex(@"(?<!\d)20\d\d(?!\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FourDigits();

    [GeneratedRegex(@"FY(?<year>\d\d)(?!\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex TwoDigitYear();
}
