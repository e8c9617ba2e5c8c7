using System.Text.RegularExpressions;
using Chartwright.CodeSets.Sources;
using Chartwright.Terminology.Content;

namespace Chartwright.CodeSets.Icd10Cm;

/// <summary>
/// The text of the Official Guidelines (the PDF through <c>pdftotext -layout</c>): section numbers and headings as citation targets, such as
/// <c>I.A.1</c>, <c>I.C.4.a.1.a</c>, <c>IV.H</c>, <c>Appendix I</c>. Form feeds part the pages.
/// </summary>
/// <remarks>The body says which sections there are; the table of contents, where it has an entry, gives headings that run over a line in full.</remarks>
internal static partial class GuidelinesFile
{
    /// <summary>Sections in the order of the document.</summary>
    /// <exception cref="SourceFormatException">One of the four sections or the appendix is missing: the text is cut off or of another kind.</exception>
    public static IReadOnlyList<CitationRow> Read(SourceFile file)
    {
        var lines = SourceLines.Read(file, mustEnd: false).Select(l => l.Text).ToList();
        var body = BodyStart(lines);
        if (body < 0)
        {
            throw SourceFormatException.At(file.Name, 0, "the line \"Section I. ...\" that opens the guidelines was not found. The file is cut off or no text of the guidelines: make it again from the PDF.");
        }

        var titles = ReadContents(lines.Take(body));
        var sections = ReadBody(lines, body, titles);
        foreach (var needed in new[] { "I", "II", "III", "IV", "Appendix I" })
        {
            if (!sections.Exists(s => s.Number == needed))
            {
                throw SourceFormatException.At(file.Name, lines.Count, $"{needed} was not found, so the text is cut off or no text of the guidelines. Make it again from the PDF.");
            }
        }

        return sections;
    }

    private static int BodyStart(List<string> lines) =>
        lines.FindIndex(l => SectionHeading().Match(l) is { Success: true } m && m.Groups["label"].Value == "I" && !Leader().IsMatch(l));

    // An entry of the contents runs over lines until its dots and page number come.
    private static Dictionary<string, string> ReadContents(IEnumerable<string> lines)
    {
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        var numbering = new GuidelineNumbering();
        string? open = null;
        foreach (var line in lines.SkipWhile(l => !Leader().IsMatch(l)).Where(l => !PageHeading().IsMatch(l)))
        {
            var text = Leader().Replace(line.Trim('\f', ' '), string.Empty).Trim();
            if (numbering.Next(line) is { } heading)
            {
                open = heading.Number;
                titles[open] = Leader().Replace(heading.Title, string.Empty).Trim();
            }
            else if (open is not null && text.Length > 0)
            {
                titles[open] = $"{titles[open]} {text}";
            }

            if (Leader().IsMatch(line))
            {
                open = null;
            }
        }

        return titles;
    }

    private static List<CitationRow> ReadBody(List<string> lines, int start, Dictionary<string, string> titles)
    {
        var sections = new List<CitationRow>(600);
        var numbering = new GuidelineNumbering();
        var page = 1 + lines.Take(start).Sum(l => l.Count(c => c == '\f'));
        for (var i = start; i < lines.Count; i++)
        {
            page += lines[i].Count(c => c == '\f');
            if (Appendix().IsMatch(lines[i]))
            {
                var heading = lines.Skip(i + 1).Select(l => l.Trim()).FirstOrDefault(l => l.Length > 0) ?? string.Empty;
                sections.Add(new CitationRow("Appendix I", heading, page));
                break;
            }

            if (numbering.Next(lines[i]) is { } found)
            {
                var full = titles.TryGetValue(found.Number, out var title) && title.Length > found.Title.Length && title.StartsWith(found.Title, StringComparison.OrdinalIgnoreCase);
                sections.Add(new CitationRow(found.Number, full ? title! : found.Title, page));
            }
        }

        return sections;
    }

    [GeneratedRegex(@"^\f?\s*Section (?<label>I|II|III|IV)\. ", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SectionHeading();

    [GeneratedRegex(@"[ .]*\.{4,}\s*\d+\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Leader();

    [GeneratedRegex(@"^\f?\s*(ICD-10-CM Official Guidelines for Coding and Reporting|FY \d{4}|Page \d+ of \d+|\d+)\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PageHeading();

    [GeneratedRegex(@"^\f?\s*Appendix I\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Appendix();
}
