using System.Collections.Immutable;
using Chartwright.Terminology.Content;

namespace Chartwright.CodeSets.Icd10Pcs;

/// <summary>Fits the tables of an earlier release to a later code list: rows whose codes are all there stay, the rest is cut into blocks that make exactly the list's codes.</summary>
internal static class PcsTableRevision
{
    private const int PrefixLength = 3;
    private const int CodeLength = 7;
    private static readonly ImmutableArray<string> AxisTitles = ["Body Part", "Approach", "Device", "Qualifier"];
    private static readonly ImmutableArray<string> FixedTitles = ["Section", "Body System", "Operation"];

    /// <summary>The fitted rows.</summary>
    public static List<CodeTableRow> Fit(IReadOnlyList<CodeTableRow> rows, IReadOnlyDictionary<string, PcsTitle> codes, PcsLabels labels)
    {
        var kept = new List<CodeTableRow>();
        var open = new HashSet<string>(codes.Keys, StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var made = PcsHierarchy.Codes(row).Select(c => c.Code.ToString()).ToList();
            if (made.TrueForAll(open.Contains))
            {
                kept.Add(row);
                open.ExceptWith(made);
            }
        }

        foreach (var table in open.GroupBy(c => c[..PrefixLength]).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var titles = rows.FirstOrDefault(r => r.Prefix == table.Key) ?? rows.FirstOrDefault(r => r.Prefix[0] == table.Key[0]);
            kept.AddRange(Blocks(table).Select(b => Row(table.Key, b, titles, codes, labels)));
        }

        return [.. kept.OrderBy(r => r.Prefix, StringComparer.Ordinal)];
    }

    /// <summary>Cuts codes of one table into blocks whose products are disjoint and together exactly the codes: neighbours that differ in one axis only are joined, last axis first.</summary>
    private static IEnumerable<string[]> Blocks(IEnumerable<string> codes)
    {
        var blocks = codes.Select(c => c[PrefixLength..].Select(x => x.ToString()).ToArray()).ToList();
        for (var axis = CodeLength - PrefixLength - 1; axis >= 0; axis--)
        {
            var joined = axis;
            blocks = [.. blocks
                .GroupBy(b => string.Join('|', b.Where((_, i) => i != joined)))
                .Select(g =>
                {
                    var block = g.First().ToArray();
                    block[joined] = string.Concat(g.SelectMany(b => b[joined]).Order());
                    return block;
                })];
        }

        return blocks.OrderBy(b => string.Join('|', b), StringComparer.Ordinal);
    }

    private static CodeTableRow Row(string prefix, string[] block, CodeTableRow? like, IReadOnlyDictionary<string, PcsTitle> codes, PcsLabels labels)
    {
        var first = prefix + string.Concat(block.Select(b => b[0]));
        string Label(int position, char value)
        {
            var code = string.Concat(first.AsSpan(0, position - 1), [value], first.AsSpan(position));
            return labels.Find(code, position, codes[code].Long);
        }

        var axes = block.Select((values, i) =>
        {
            var title = like?.Axes[i].Title ?? AxisTitles[i];
            return new TableAxis(title, [.. values.Select(v => new TableValue(title, v, Label(i + PrefixLength + 1, v)))]);
        });
        var head = prefix.Select((c, i) => new TableValue(like?.Fixed[i].Axis ?? FixedTitles[i], c, Label(i + 1, c)));
        return new CodeTableRow { Prefix = prefix, Fixed = [.. head], Axes = [.. axes] };
    }
}
