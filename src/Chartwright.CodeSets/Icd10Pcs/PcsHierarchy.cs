using Chartwright.Terminology;
using Chartwright.Terminology.Content;

namespace Chartwright.CodeSets.Icd10Pcs;

/// <summary>Section (1 character), body system (2), table (3), code (7).</summary>
internal static class PcsHierarchy
{
    /// <summary>The codes of a row: the product of its axes, in the publisher's order.</summary>
    public static IEnumerable<PcsCode> Codes(CodeTableRow table)
    {
        var chosen = new TableValue[table.Axes.Length];
        var code = new char[table.Prefix.Length + table.Axes.Length];
        table.Prefix.CopyTo(code);
        return Expand(table, 0, code, chosen);
    }

    /// <summary>Adds the table and what stands above it, each unless it is there.</summary>
    public static void AddHeaders(IDictionary<string, ConceptRow> concepts, CodeTableRow table)
    {
        var section = table.Prefix[..1];
        var system = table.Prefix[..2];
        if (!concepts.ContainsKey(section))
        {
            concepts[section] = new ConceptRow { Code = CodeValue.Parse(section), Kind = ConceptKind.Chapter, Title = table.Fixed[0].Label };
        }

        if (!concepts.ContainsKey(system))
        {
            concepts[system] = new ConceptRow { Code = CodeValue.Parse(system), Kind = ConceptKind.Block, Parent = CodeValue.Parse(section), Title = table.Fixed[1].Label };
        }

        if (!concepts.ContainsKey(table.Prefix))
        {
            concepts[table.Prefix] = new ConceptRow { Code = CodeValue.Parse(table.Prefix), Parent = CodeValue.Parse(system), Title = $"{table.Fixed[1].Label}, {table.Fixed[2].Label}" };
        }
    }

    private static IEnumerable<PcsCode> Expand(CodeTableRow table, int axis, char[] code, TableValue[] chosen)
    {
        if (axis == table.Axes.Length)
        {
            yield return new PcsCode(CodeValue.Parse(code), [.. chosen]);
            yield break;
        }

        foreach (var value in table.Axes[axis].Values)
        {
            code[table.Prefix.Length + axis] = value.Value;
            chosen[axis] = value;
            foreach (var made in Expand(table, axis + 1, code, chosen))
            {
                yield return made;
            }
        }
    }
}
