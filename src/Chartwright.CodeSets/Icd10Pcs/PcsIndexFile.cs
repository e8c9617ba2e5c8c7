using System.Xml.Linq;
using Chartwright.CodeSets.Layouts;
using Chartwright.CodeSets.Sources;
using Chartwright.Terminology.Content;

namespace Chartwright.CodeSets.Icd10Pcs;

/// <summary>Index XML (icd10pcs_index.xsd). <c>code</c> is a whole code, <c>codes</c> and <c>tab</c> are prefixes (printed here with a dash).</summary>
/// <remarks>
/// A <c>use</c> names the body part or device value that an anatomical or trade name stands for, not a code; it is kept as a see-reference that begins
/// with the word <c>use</c>. An entry's alternatives stand below it as sub-terms without a title.
/// </remarks>
internal sealed class PcsIndexFile(IReadOnlyCollection<string> codes)
{
    private const int WholeCode = 7;
    private readonly string[] _codes = [.. codes.Order(StringComparer.Ordinal)];

    /// <summary>References that no code begins with: the prefix and the term it stood under.</summary>
    public List<(string Reference, string Term)> Stale { get; } = [];

    /// <summary>Rows of all letters in preorder.</summary>
    public List<IndexRow> Read(SourceFile file)
    {
        var rows = new List<IndexRow>();
        foreach (var term in SourceXml.Load(file).Root!.Elements("letter").Elements("mainTerm"))
        {
            Add(rows, term, 0);
        }

        return rows;
    }

    private void Add(List<IndexRow> rows, XElement term, int level)
    {
        var title = term.Element("title")?.Value.Trim() ?? string.Empty;
        var see = term.Element("see");
        var use = term.Element("use");
        var place = term.AncestorsAndSelf("mainTerm").First().Element("title")?.Value ?? title;
        var printed = term.Elements().Concat(see?.Elements() ?? []).Concat(use?.Elements() ?? [])
            .Where(e => e.Name.LocalName is "code" or "codes" or "tab")
            .Select(e => Printed(e.Value.Trim(), place))
            .Where(c => c.Length > 0)
            .ToList();
        var seeText = see is not null ? Own(see) : use is not null ? $"use {Own(use)}" : string.Empty;
        var children = term.Elements("term").ToList();
        if (printed.Count == 0 && seeText.Length == 0 && children.Count == 0)
        {
            return;
        }

        rows.Add(new IndexRow { Level = level, Title = title, See = seeText, Code = printed.FirstOrDefault(string.Empty) });
        rows.AddRange(printed.Skip(1).Select(c => new IndexRow { Level = level + 1, Title = string.Empty, Code = c }));
        foreach (var child in children)
        {
            Add(rows, child, level + 1);
        }
    }

    private string Printed(string reference, string term)
    {
        var at = Array.BinarySearch(_codes, reference, StringComparer.Ordinal);
        at = at < 0 ? ~at : at;
        if (at < _codes.Length && _codes[at].StartsWith(reference, StringComparison.Ordinal))
        {
            return reference.Length == WholeCode ? reference : $"{reference}-";
        }

        Stale.Add((reference, term));
        return string.Empty;
    }

    private static string Own(XElement element) => string.Join(' ', string.Concat(element.Nodes().OfType<XText>().Select(t => t.Value)).Split((char[])[' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
}
