using System.Collections.Immutable;
using System.Xml.Linq;
using Chartwright.CodeSets.Layouts;
using Chartwright.CodeSets.Sources;
using Chartwright.Terminology.Content;

namespace Chartwright.CodeSets.Icd10Pcs;

/// <summary>Tables XML (icd10pcs_tables.xsd): <c>pcsTable</c> with axes 1-3, <c>pcsRow</c> with axes 4-7; a row's product are its codes.</summary>
internal sealed class PcsTablesFile
{
    private const int FixedAxes = 3;
    private const int FreeAxes = 4;

    private PcsTablesFile(SourceFile file) => File = file;

    /// <summary>Where it came from.</summary>
    public SourceFile File { get; }

    /// <summary>Rows in the publisher's order.</summary>
    public List<CodeTableRow> Rows { get; } = [];

    /// <summary>Definition of the operation of a table, by its three characters.</summary>
    public Dictionary<string, string> Definitions { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads the file.</summary>
    /// <exception cref="SourceFormatException">Not well-formed, or a row has not the axes that its codes need.</exception>
    public static PcsTablesFile Read(SourceFile file)
    {
        var tables = new PcsTablesFile(file);
        foreach (var table in SourceXml.Load(file).Root!.Elements("pcsTable"))
        {
            var head = table.Elements("axis").Select(a => Axis(file, a)).ToList();
            if (head.Count != FixedAxes || head.Any(a => a.Values.Length != 1))
            {
                throw SourceFormatException.At(file.Name, SourceXml.Line(table), "pcsTable must have three axes of one label each. Fetch the file again.");
            }

            var prefix = string.Concat(head.Select(a => a.Values[0].Value));
            tables.Definitions[prefix] = table.Descendants("definition").FirstOrDefault()?.Value.Trim() ?? string.Empty;
            foreach (var row in table.Elements("pcsRow"))
            {
                var axes = row.Elements("axis").Select(a => Axis(file, a)).ToImmutableArray();
                if (axes.Length != FreeAxes || axes.Any(a => a.Values.IsEmpty))
                {
                    throw SourceFormatException.At(file.Name, SourceXml.Line(row), "pcsRow must have four axes with labels. Fetch the file again.");
                }

                if ((int?)row.Attribute("codes") is { } codes && codes != axes.Aggregate(1, (n, a) => n * a.Values.Length))
                {
                    throw SourceFormatException.At(file.Name, SourceXml.Line(row), $"pcsRow says {codes} codes, its axes make another number. Fetch the file again.");
                }

                tables.Rows.Add(new CodeTableRow { Prefix = prefix, Fixed = [.. head.Select(a => a.Values[0])], Axes = axes });
            }
        }

        return tables;
    }

    private static TableAxis Axis(SourceFile file, XElement axis)
    {
        var title = axis.Element("title")?.Value.Trim() ?? string.Empty;
        return new TableAxis(title, [.. axis.Elements("label").Select(l => new TableValue(title, Character(file, l), l.Value.Trim()))]);
    }

    private static char Character(SourceFile file, XElement label) =>
        (string?)label.Attribute("code") is { Length: 1 } code ? code[0] : throw SourceFormatException.At(file.Name, SourceXml.Line(label), "label has no code of one character. Fetch the file again.");
}
