using Chartwright.CodeSets.Sources;

namespace Chartwright.CodeSets.Icd10Cm;

/// <summary>The codes and headers of one release, in the publisher's order.</summary>
internal sealed class ReleaseCodes
{
    private ReleaseCodes(IReadOnlyList<CodeLine> rows, string part)
    {
        Rows = rows;
        Part = part;
        ByCode = rows.ToDictionary(r => r.Code, StringComparer.Ordinal);
    }

    public IReadOnlyList<CodeLine> Rows { get; }

    public IReadOnlyDictionary<string, CodeLine> ByCode { get; }

    /// <summary>Where they come from: order file, code list or tabular list.</summary>
    public string Part { get; }

    /// <summary>Headers that no file at hand titles.</summary>
    public IReadOnlyCollection<string> Untitled { get; private init; } = [];

    /// <summary>From an order file, which has headers and short titles.</summary>
    public static ReleaseCodes FromOrder(IReadOnlyList<CodeLine> rows) => new(rows, Icd10CmParts.Order);

    /// <summary>From a tabular list alone: its nodes and what 7th characters make of them.</summary>
    public static ReleaseCodes FromTabular(Tabular tabular)
    {
        var rows = tabular.Nodes.Values.Select(n => new CodeLine(n.Code, Tabular.IsLeaf(n), string.Empty, n.Title, n.Line))
            .Concat(tabular.Expansion.Select(e => new CodeLine(e.Key, true, string.Empty, e.Value.Title, e.Value.Node.Line)))
            .OrderBy(r => r.Code, StringComparer.Ordinal);
        return new ReleaseCodes([.. rows], Icd10CmParts.Tabular);
    }

    /// <summary>From a list of billable codes: headers are those of another release that still have codes below, and those that new codes imply.</summary>
    public static ReleaseCodes FromList(IReadOnlyList<CodeLine> codes, ReleaseCodes? other)
    {
        var known = codes.ToDictionary(c => c.Code, StringComparer.Ordinal);
        var below = ChildrenOf(codes);
        var headers = new List<CodeLine>();
        var untitled = new List<string>();
        foreach (var (stem, children) in below)
        {
            if (known.ContainsKey(stem))
            {
                continue;
            }

            if (other is not null && other.ByCode.TryGetValue(stem, out var old))
            {
                headers.Add(old with { Billable = false });
            }
            else if (IsHeader(stem, children))
            {
                var title = CommonTitle(children.Codes);
                if (title.Length == 0)
                {
                    untitled.Add(stem);
                    title = $"[{Icd10CmCode.Print(children.Codes[0].Code)} to {Icd10CmCode.Print(children.Codes[^1].Code)}: no title published with the code list]";
                }

                headers.Add(new CodeLine(stem, false, string.Empty, title, 0));
            }
        }

        var rows = codes.Select(c => WithShortTitle(c, other)).Concat(headers).OrderBy(r => r.Code, StringComparer.Ordinal);
        return new ReleaseCodes([.. rows], Icd10CmParts.Codes) { Untitled = untitled };
    }

    /// <summary>The nearest code above that this release holds, null for a category.</summary>
    public string? ParentOf(string code)
    {
        for (var length = code.Length - 1; length >= 3; length--)
        {
            if (ByCode.ContainsKey(code[..length]))
            {
                return code[..length];
            }
        }

        return null;
    }

    private static CodeLine WithShortTitle(CodeLine code, ReleaseCodes? other) =>
        other is not null && other.ByCode.TryGetValue(code.Code, out var old) && old.LongTitle == code.LongTitle ? code with { ShortTitle = old.ShortTitle } : code;

    private static SortedDictionary<string, StemChildren> ChildrenOf(IReadOnlyList<CodeLine> codes)
    {
        var below = new SortedDictionary<string, StemChildren>(StringComparer.Ordinal);
        foreach (var code in codes)
        {
            for (var length = 3; length < code.Code.Length; length++)
            {
                var stem = code.Code[..length];
                if (!below.TryGetValue(stem, out var children))
                {
                    below.Add(stem, children = new StemChildren());
                }

                children.Codes.Add(code);
            }
        }

        return below;
    }

    // Every beginning of a code is a header but those that only pad it up to its 7th character (O31.40X of O31.40X0).
    private static bool IsHeader(string stem, StemChildren children) =>
        children.Codes.Exists(c => c.Code.Length < Icd10CmCode.FullLength || stem.Length <= c.Code[..^1].TrimEnd('X').Length);

    // The words before the commas that set the children apart; empty unless all share them ("Odontogenic sinusitis", not "Toxic effect of").
    private static string CommonTitle(List<CodeLine> children)
    {
        var title = children[0].LongTitle;
        for (var comma = title.LastIndexOf(", ", StringComparison.Ordinal); comma > 0; comma = title.LastIndexOf(", ", StringComparison.Ordinal))
        {
            title = title[..comma];
            if (children.All(c => c.LongTitle.StartsWith($"{title}, ", StringComparison.Ordinal)))
            {
                return title;
            }
        }

        return string.Empty;
    }

    private sealed class StemChildren
    {
        public List<CodeLine> Codes { get; } = [];
    }
}
