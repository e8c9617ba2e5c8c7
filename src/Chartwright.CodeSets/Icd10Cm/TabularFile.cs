using System.Text.RegularExpressions;
using Chartwright.CodeSets.Sources;
using Chartwright.Terminology;
using Chartwright.Terminology.Content;

namespace Chartwright.CodeSets.Icd10Cm;

/// <summary>The tabular list XML (<c>icd10cm_tabular.xsd</c>): chapters, blocks (<c>section</c>) and diagnoses, each with notes of every kind.</summary>
internal sealed partial class TabularFile
{
    private readonly XmlSource _source;
    private readonly Dictionary<string, TabularNode> _nodes = new(50_000, StringComparer.Ordinal);

    private TabularFile(XmlSource source) => _source = source;

    /// <summary>Reads it all.</summary>
    /// <exception cref="SourceFormatException">Damaged, cut off, or of another kind.</exception>
    public static Tabular Read(SourceFile file, ICollection<Issue> issues) => XmlSource.Run(file, issues, source => new TabularFile(source).Read());

    private Tabular Read()
    {
        _source.Root("ICD10CM.tabular");
        if (_source.Attribute("isAddenda") == "true")
        {
            throw _source.Error("this is an addendum to a tabular list, not the whole list. Fetch the full tabular XML.");
        }

        var version = string.Empty;
        var chapters = new List<TabularNode>();
        _source.Children(element =>
        {
            switch (element)
            {
                case "version":
                    version = _source.Text();
                    break;
                case "title" or "introduction":
                    _source.Skip();
                    break;
                case "chapter":
                    chapters.Add(ReadNode(ConceptKind.Chapter, null));
                    break;
                default:
                    _source.Unknown("ICD10CM.tabular");
                    break;
            }
        });

        if (_nodes.Count == 0)
        {
            throw _source.Error("the tabular list holds no diagnosis. Fetch the file again.");
        }

        chapters.ForEach(NestBlocks);
        MoveMisplaced();
        return new Tabular(version, chapters, _nodes);
    }

    private TabularNode ReadNode(ConceptKind kind, TabularNode? parent)
    {
        var node = new TabularNode { Kind = kind, Line = _source.Line, Parent = parent };
        var name = _source.Element;
        var id = _source.Attribute("id") ?? string.Empty;
        _source.Children(element => ReadChild(node, name, element));
        switch (kind)
        {
            case ConceptKind.Chapter:
                (node.Title, node.Range) = SplitRange(node.Title);
                node.Code = int.TryParse(node.Code, out var number)
                    ? $"CH{number:00}"
                    : throw SourceFormatException.At(_source.File.Name, node.Line, $"the chapter's name is \"{node.Code}\", expected a number. Fetch the file again.");
                break;
            case ConceptKind.Block:
                (node.Title, node.Range) = SplitRange(node.Title);
                node.Code = id.Contains('-') ? id : $"{id}-{id}";
                if (!BlockId().IsMatch(node.Code))
                {
                    throw SourceFormatException.At(_source.File.Name, node.Line, $"the block's id is \"{id}\", expected such as I30-I5A. Fetch the file again.");
                }

                break;
            default:
                AddNode(node);
                break;
        }

        return node;
    }

    private void AddNode(TabularNode node)
    {
        if (!Icd10CmCode.TryNormalize(node.Code, out var code) || node.Title.Length == 0)
        {
            throw SourceFormatException.At(_source.File.Name, node.Line, $"a diagnosis needs a code and a title, found \"{node.Code}\" and \"{node.Title}\". Fetch the file again.");
        }

        node.Code = code;
        if (!_nodes.TryAdd(code, node))
        {
            throw SourceFormatException.At(_source.File.Name, node.Line, $"{code} stands here for the second time (first in line {_nodes[code].Line}). Fetch the file again.");
        }
    }

    private void ReadChild(TabularNode node, string name, string element)
    {
        switch (element)
        {
            case "name":
                node.Code = _source.Text();
                break;
            case "desc":
                node.Title = _source.Text();
                break;
            case "section" when node.Kind == ConceptKind.Chapter:
                node.Children.Add(ReadNode(ConceptKind.Block, node));
                break;
            case "diag" when node.Kind != ConceptKind.Chapter:
                node.Children.Add(ReadNode(ConceptKind.Code, node));
                break;
            case "sevenChrDef":
                ReadSeventhCharacters(node);
                break;
            case "visualImpairment":
                VisualImpairmentTable.Read(_source, node.Notes);
                break;
            case "sectionIndex" or "deactivated":
                // The index repeats the blocks; deactivated ranges hold no codes.
                _source.Skip();
                break;
            default:
                if (NoteKindOf(element) is { } kind)
                {
                    ReadNotes(node, element, kind);
                }
                else
                {
                    _source.Unknown(name);
                }

                break;
        }
    }

    private void ReadNotes(TabularNode node, string block, NoteKind kind) => _source.Children(element =>
    {
        if (element == "note")
        {
            var text = _source.Text();
            if (text.Length > 0)
            {
                node.Notes.Add(new NoteRow(kind, text));
            }
        }
        else
        {
            _source.Unknown(block);
        }
    });

    private void ReadSeventhCharacters(TabularNode node) => _source.Children(element =>
    {
        node.SeventhCharacters ??= [];
        switch (element)
        {
            case "extension":
                var character = _source.Attribute("char")?.Trim() ?? string.Empty;
                if (character.Length != 1)
                {
                    throw _source.Error($"the 7th character is \"{character}\", expected one character. Fetch the file again.");
                }

                var meaning = _source.Text();
                node.SeventhCharacters.Add((character[0], meaning));
                node.Notes.Add(new NoteRow(NoteKind.SeventhCharacter, $"{character}\t{meaning}"));
                break;
            case "note":
                // Another wording of the character before it (S52 B: "initial encounter for open fracture NOS").
                var text = _source.Text();
                node.Notes.Add(node.SeventhCharacters.Count > 0
                    ? new NoteRow(NoteKind.SeventhCharacter, $"{node.SeventhCharacters[^1].Character}\t{text}")
                    : new NoteRow(NoteKind.SeventhCharacterNote, text));
                break;
            default:
                _source.Unknown("sevenChrDef");
                break;
        }
    });

    // Blocks follow one another in the file, outer before inner: a block lies in the last block before it that covers its range and has no codes itself.
    private static void NestBlocks(TabularNode chapter)
    {
        var open = new List<TabularNode>();
        foreach (var block in chapter.Children.ToList())
        {
            open.RemoveAll(o => !BlockRange.Covers(o.Code, block.Code));
            if (open.Count > 0)
            {
                chapter.Children.Remove(block);
                open[^1].Children.Add(block);
                block.Parent = open[^1];
            }

            if (block.Children.Count == 0)
            {
                open.Add(block);
            }
        }
    }

    private void MoveMisplaced()
    {
        foreach (var node in _nodes.Values.Where(n => n.Parent is { Kind: ConceptKind.Code } p && !n.Code.StartsWith(p.Code, StringComparison.Ordinal)).ToList())
        {
            var stem = node.Code[..^1];
            while (stem.Length > 0 && !_nodes.ContainsKey(stem))
            {
                stem = stem[..^1];
            }

            if (stem.Length == 0)
            {
                throw SourceFormatException.At(_source.File.Name, node.Line, $"{node.Code} stands below {node.Parent!.Code}, and no node's code begins it. Fetch the file again.");
            }

            _source.Issues.Add(new Issue(Icd10CmIssues.MisplacedNode, $"{_source.File.Name}({node.Line})", [node.Code, node.Parent!.Code, stem]));
            node.Parent.Children.Remove(node);
            node.Parent = _nodes[stem];
            node.Parent.Children.Add(node);
        }
    }

    private static NoteKind? NoteKindOf(string element) => element switch
    {
        "inclusionTerm" => NoteKind.InclusionTerm,
        "includes" => NoteKind.Includes,
        "notes" => NoteKind.Note,
        "excludes1" => NoteKind.Excludes1,
        "excludes2" => NoteKind.Excludes2,
        "codeFirst" => NoteKind.CodeFirst,
        "useAdditionalCode" => NoteKind.UseAdditionalCode,
        "codeAlso" => NoteKind.CodeAlso,
        "sevenChrNote" => NoteKind.SeventhCharacterNote,
        _ => null,
    };

    private static (string Title, string Range) SplitRange(string title)
    {
        var match = TrailingRange().Match(title);
        return match.Success ? (title[..match.Index], match.Groups["range"].Value) : (title, string.Empty);
    }

    [GeneratedRegex(@"\s*\((?<range>[A-Z][0-9A-Z]{2}(-[A-Z][0-9A-Z]{2})?)\)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TrailingRange();

    [GeneratedRegex(@"^[A-Z][0-9A-Z]{2}-[A-Z][0-9A-Z]{2}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BlockId();
}
