using System.Collections.Immutable;
using System.Globalization;
using Chartwright.CodeSets.Sources;
using Chartwright.Terminology;
using Chartwright.Terminology.Content;

namespace Chartwright.CodeSets.Icd10Cm;

/// <summary>
/// The index XML in both layouts: the two indexes (<c>icd10cm_index.xsd</c>) and the two tables with cells (<c>icd10cm_drug_neoplasm.xsd</c>).
/// Rows come in preorder, main terms at level 0.
/// </summary>
internal sealed class IndexFile
{
    private const int FirstCell = 2;
    private const int CellCount = 6;

    private readonly XmlSource _source;
    private readonly IndexKind _kind;
    private readonly List<IndexRow> _rows = new(100_000);

    private IndexFile(XmlSource source, IndexKind kind)
    {
        _source = source;
        _kind = kind;
    }

    private bool IsTable => _kind is IndexKind.Neoplasm or IndexKind.Drug;

    /// <summary>Reads it all.</summary>
    /// <exception cref="SourceFormatException">Damaged, cut off, or of another kind.</exception>
    public static IReadOnlyList<IndexRow> Read(SourceFile file, IndexKind kind, ICollection<Issue> issues) =>
        XmlSource.Run(file, issues, source => new IndexFile(source, kind).Read());

    private List<IndexRow> Read()
    {
        _source.Root("ICD10CM.index");
        if (_source.Attribute("isAddenda") == "true")
        {
            throw _source.Error("this is an addendum to an index, not the whole index. Fetch the full index XML.");
        }

        _source.Children(element =>
        {
            switch (element)
            {
                case "letter":
                    ReadLetter();
                    break;
                case "version" or "title" or "indexHeading":
                    _source.Skip();
                    break;
                default:
                    _source.Unknown("ICD10CM.index");
                    break;
            }
        });
        return _rows.Count > 0 ? _rows : throw _source.Error("the index holds no main term. Fetch the file again.");
    }

    private void ReadLetter() => _source.Children(element =>
    {
        switch (element)
        {
            case "mainTerm":
                ReadTerm(0);
                break;
            case "title":
                _source.Skip();
                break;
            default:
                _source.Unknown("letter");
                break;
        }
    });

    private void ReadTerm(int level)
    {
        var line = _source.Line;
        var printed = _source.Attribute("level");
        var place = _rows.Count;
        var row = new IndexRow { Kind = _kind, Level = level, Title = string.Empty };
        var cells = IsTable ? new string[CellCount] : [];
        Array.Fill(cells, string.Empty);
        _rows.Add(row);
        _source.Children(element =>
        {
            switch (element)
            {
                case "term":
                    ReadTerm(level + 1);
                    break;
                case "cell":
                    ReadCell(cells);
                    break;
                default:
                    row = ReadPart(row, element, level == 0 ? "mainTerm" : "term");
                    break;
            }
        });
        if (row.Title.Length == 0)
        {
            throw SourceFormatException.At(_source.File.Name, line, "a term has no title. Fetch the file again.");
        }

        if (level > 0 && printed != level.ToString(CultureInfo.InvariantCulture))
        {
            _source.Issues.Add(new Issue(Icd10CmIssues.TermLevel, $"{_source.File.Name}({line})", [row.Title, printed ?? "none", $"{level}"]));
        }

        _rows[place] = row with { Cells = ImmutableArray.Create(cells) };
    }

    private IndexRow ReadPart(IndexRow row, string element, string parent)
    {
        switch (element)
        {
            case "title" or "diff":
                return WithTitle(row);
            case "code":
                return row with { Code = _source.Text() };
            case "manif":
                var second = _source.Text();
                // The neoplasm table holds words here once ("ventral surface of tongue ..."): they belong to the title.
                return Icd10CmCode.TryNormalize(second, out var _)
                    ? row with { Manifestation = second }
                    : row with { Title = XmlSource.Clean($"{row.Title} {second}") };
            case "see":
                return row with { See = _source.Text() };
            case "seeAlso":
                return row with { SeeAlso = _source.Text() };
            case "seecat" or "subcat":
                return WithStem(row, _source.Text(), element);
            case "warning":
                _source.Skip();
                return row;
            default:
                _source.Unknown(parent);
                return row;
        }
    }

    // What follows the modifiers belongs to the title without them: "vein(peripheral) NEC", "auricle(ear), congenital", "Cancer(o)phobia".
    private IndexRow WithTitle(IndexRow row)
    {
        var (before, modifiers, after) = _source.MixedText("nemod");
        var title = XmlSource.Clean(before + after);
        return title.Length == 0 && modifiers.Length > 0
            ? row with { Title = modifiers.Trim('(', ')') }
            : row with { Title = title, Nonessential = modifiers };
    }

    // "See category M01", "see subcategory H93.3": printed as a reference to a code that wants more characters, which a trailing dash says.
    private static IndexRow WithStem(IndexRow row, string stem, string element)
    {
        var dashed = stem.TrimEnd('-', '.');
        dashed = dashed.Length == 3 ? $"{dashed}.-" : $"{dashed}-";
        return row.Code.Length == 0
            ? row with { Code = dashed }
            : row with { SeeAlso = XmlSource.Clean($"{row.SeeAlso} {(element == "seecat" ? "category" : "subcategory")} {stem}") };
    }

    private void ReadCell(string[] cells)
    {
        if (!int.TryParse(_source.Attribute("col"), out var column) || column < FirstCell || column >= FirstCell + CellCount || cells.Length == 0)
        {
            throw _source.Error($"a cell has col=\"{_source.Attribute("col")}\", expected 2 to 7 in a table. The file is damaged: fetch it again.");
        }

        var text = _source.Text();
        cells[column - FirstCell] = text.Trim('-').Length == 0 ? string.Empty : text;
    }
}
