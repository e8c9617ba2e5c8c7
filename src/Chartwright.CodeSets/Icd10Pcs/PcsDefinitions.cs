using System.Xml.Linq;
using Chartwright.CodeSets.Layouts;
using Chartwright.CodeSets.Sources;
using Chartwright.Terminology;
using Chartwright.Terminology.Content;

namespace Chartwright.CodeSets.Icd10Pcs;

/// <summary>Definitions XML (icd10pcs_definitions.xsd), laid on the nodes where a coder meets them.</summary>
/// <remarks>
/// Operations (axis 3): definition, explanation and examples stand at every table of the operation (Definition, Note, Includes).
/// Body part key (axis 4 of section 0): at the body systems whose tables have the value, each site as <c>Value: site</c> (InclusionTerm).
/// Device and substance keys (axis 6): at the section, as <c>Value: name</c> (InclusionTerm).
/// Approaches, type qualifiers and the like: at the section, as <c>Value: definition</c> (Definition). Device aggregation: at the section (Note).
/// </remarks>
internal sealed class PcsDefinitions
{
    private const int Operation = 3;
    private const int BodyPart = 4;
    private const int DeviceAxis = 6;
    private readonly XElement _root;

    public PcsDefinitions(SourceFile file) => _root = SourceXml.Load(file).Root!;

    /// <summary>Notes by the code of the node.</summary>
    public Dictionary<string, List<NoteRow>> Notes(IReadOnlyList<CodeTableRow> tables)
    {
        var notes = new Dictionary<string, List<NoteRow>>(StringComparer.Ordinal);
        foreach (var section in _root.Elements("section"))
        {
            var code = (string?)section.Attribute("code") ?? string.Empty;
            var own = tables.Where(t => t.Prefix.StartsWith(code, StringComparison.Ordinal)).ToList();
            foreach (var axis in section.Elements("axis"))
            {
                var position = (int?)axis.Attribute("pos") ?? 0;
                foreach (var term in axis.Elements("terms"))
                {
                    AddTerm(notes, code, position, term, own);
                }
            }
        }

        foreach (var aggregate in _root.Elements("deviceAggregation").Elements("aggregate"))
        {
            Add(notes, "0", NoteKind.Note, Aggregation(aggregate));
        }

        return notes;
    }

    private static void AddTerm(Dictionary<string, List<NoteRow>> notes, string section, int position, XElement term, List<CodeTableRow> tables)
    {
        var titles = term.Elements("title").Select(t => t.Value.Trim()).ToList();
        var includes = term.Elements("includes").Select(t => t.Value.Trim()).ToList();
        if (position == Operation)
        {
            foreach (var table in tables.Where(t => titles.Contains(t.Fixed[^1].Label)).Select(t => t.Prefix).Distinct())
            {
                Add(notes, table, NoteKind.Definition, term.Element("definition")?.Value);
                Add(notes, table, NoteKind.Note, term.Element("explanation")?.Value);
                includes.ForEach(i => Add(notes, table, NoteKind.Includes, i));
            }

            return;
        }

        foreach (var title in titles)
        {
            var nodes = position == BodyPart && includes.Count > 0 && term.Element("definition") is null
                ? tables.Where(t => t.Axes[0].Values.Any(v => v.Label == title)).Select(t => t.Prefix[..2]).Distinct()
                : [section];
            foreach (var node in nodes)
            {
                Add(notes, node, NoteKind.Definition, term.Element("definition")?.Value is { Length: > 0 } text ? $"{title}: {text.Trim()}" : null);
                Add(notes, node, NoteKind.Note, term.Element("explanation")?.Value is { Length: > 0 } more ? $"{title}: {more.Trim()}" : null);
                includes.ForEach(i => Add(notes, node, position is BodyPart or DeviceAxis ? NoteKind.InclusionTerm : NoteKind.Includes, $"{title}: {i}"));
            }
        }
    }

    private static string Aggregation(XElement aggregate)
    {
        var parent = aggregate.Element("parent");
        var systems = string.Join("; ", aggregate.Elements("bodySys").Select(b => b.Value.Trim()));
        return $"{aggregate.Element("device")?.Value.Trim()} ({aggregate.Element("operation")?.Value.Trim()}; {systems}): {parent?.Value.Trim()} ({(string?)parent?.Attribute("value")})";
    }

    private static void Add(Dictionary<string, List<NoteRow>> notes, string code, NoteKind kind, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        if (!notes.TryGetValue(code, out var list))
        {
            notes.Add(code, list = []);
        }

        list.Add(new NoteRow(kind, text.Trim()));
    }
}
