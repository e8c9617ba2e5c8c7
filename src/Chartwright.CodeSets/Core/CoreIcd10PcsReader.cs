using System.Collections.Immutable;
using Chartwright.CodeSets.Icd10Pcs;
using Chartwright.Terminology;
using Chartwright.Terminology.Content;

namespace Chartwright.CodeSets.Core;

/// <summary>Compiles our ICD-10-PCS tables and labels. A title reads <c>Body part: operation, approach, device, qualifier</c>; "none" labels are left out.</summary>
public sealed class CoreIcd10PcsReader : CoreReader
{
    private const int FirstFree = 4;
    private static readonly ImmutableArray<string> OpenAxes = ["Body part", "Approach", "Device", "Qualifier"];
    private static readonly ImmutableArray<string> FixedAxes = ["Section", "Body system", "Operation"];

    /// <summary>A reader.</summary>
    public CoreIcd10PcsReader() : base(
        CodeSystemId.Icd10Pcs,
        CoreRelease.FiscalYears,
        new("scope\tposition\tvalue\tlabel", "values"),
        new("table\tbodypart\tapproach\tdevice\tqualifier", "tables"))
    {
    }

    private protected override ReleaseContent Read(CoreRelease release, CoreSources sources, ICollection<Issue> issues)
    {
        var labels = new CoreLabels(sources.Lines("values"), issues);
        var tables = new List<CodeTableRow>();
        var concepts = new Dictionary<string, ConceptRow>(StringComparer.Ordinal);
        var places = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in sources.Lines("tables"))
        {
            if (line[0].Length != FirstFree - 1 || !CodeValue.TryParse(line[0], null, out _))
            {
                issues.Add(new Issue(CoreIssues.BadCode, line.Place, [line[0], "0DT"]));
                continue;
            }

            var table = Row(line, labels, issues);
            if (table is null)
            {
                continue;
            }

            tables.Add(table);
            PcsHierarchy.AddHeaders(concepts, table);
            foreach (var code in PcsHierarchy.Codes(table))
            {
                var text = code.Code.ToString();
                if (!places.TryAdd(text, line.Place))
                {
                    issues.Add(new Issue(CoreIssues.DuplicateCode, line.Place, [text, places[text]]));
                    continue;
                }

                concepts[text] = new ConceptRow { Code = code.Code, Parent = CodeValue.Parse(line[0]), Title = Title(table, code.Labels), Billable = true };
            }
        }

        ReportSameTitles(concepts.Values, places, issues);
        return new ReleaseContent { Manifest = Manifest(release, sources), Concepts = [.. concepts.Values], Tables = tables };
    }

    private static CodeTableRow? Row(CoreLine line, CoreLabels labels, ICollection<Issue> issues)
    {
        var sound = true;
        TableValue Value(string axis, int position, char value)
        {
            var label = labels.Find(line[0], position, value);
            if (label is null)
            {
                sound = false;
                issues.Add(new Issue(CoreIssues.NoLabel, line.Place, [$"{value}", $"{position}", line[0]]));
            }

            return new TableValue(axis, value, label ?? string.Empty);
        }

        var head = line[0].Select((c, i) => Value(FixedAxes[i], i + 1, c)).ToImmutableArray();
        var axes = ImmutableArray.CreateBuilder<TableAxis>();
        for (var i = 0; i < OpenAxes.Length; i++)
        {
            var values = line[i + 1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (values.Length == 0 || values.Any(v => v.Length != 1))
            {
                issues.Add(new Issue(CoreIssues.BadCode, line.Place, [line[i + 1], "single characters separated by commas"]));
                return null;
            }

            axes.Add(new TableAxis(OpenAxes[i], [.. values.Select(v => Value(OpenAxes[i], i + FirstFree, v[0]))]));
        }

        return sound ? new CodeTableRow { Prefix = line[0], Fixed = head, Axes = axes.ToImmutable() } : null;
    }

    private static string Title(CodeTableRow table, IReadOnlyList<TableValue> values)
    {
        // The body part leads, then what was done to it; "none" (Z) says nothing that a reader needs.
        var rest = values.Skip(1).Where(v => v.Value != 'Z').Select(v => v.Label);
        return string.Join(", ", [$"{values[0].Label}: {table.Fixed[^1].Label}", .. rest]);
    }

    private static void ReportSameTitles(IEnumerable<ConceptRow> concepts, Dictionary<string, string> places, ICollection<Issue> issues)
    {
        var titles = new Dictionary<string, CodeValue>(StringComparer.OrdinalIgnoreCase);
        foreach (var concept in concepts.Where(c => c.Billable))
        {
            if (!titles.TryAdd(concept.Title, concept.Code))
            {
                issues.Add(new Issue(CoreIssues.DuplicateTitle, places[concept.Code.ToString()], [titles[concept.Title].ToString(), concept.Code.ToString(), concept.Title]));
            }
        }
    }
}
