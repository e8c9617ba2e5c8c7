using System.Collections.Frozen;
using System.Collections.Immutable;
using Chartwright.Terminology;
using Chartwright.Terminology.Content;

namespace Chartwright.CodeSets.Core;

/// <summary>Makes index rows of our flattened index files. Entries whose code the release does not hold are left out.</summary>
/// <param name="concepts">Codes of the release.</param>
/// <param name="everKnown">Codes that some release of ours holds, headers with a dash: their absence here is no fault.</param>
/// <param name="issues">Receives what is wrong.</param>
internal sealed class CoreIndex(IReadOnlyDictionary<string, CoreConcept> concepts, HashSet<string> everKnown, ICollection<Issue> issues)
{
    private const int IntentPosition = 5;
    private const int PoisonIntents = 4;
    private const int AllIntents = 6;
    private const int MaximumLevel = 9;
    private const int CategoryLength = 3;

    // Subcategories of one agent or of an unspecified one have the intent as their fifth character (T58.0 -> T58.01), the others as their sixth (T37.0 -> T37.0X1).
    private static readonly FrozenSet<string> DirectStems = FrozenSet.Create(
        StringComparer.Ordinal,
        "T369", "T379", "T399", "T414", "T427", "T439", "T459", "T479", "T499", "T519", "T529", "T539", "T549", "T569", "T579", "T580", "T581", "T589", "T599", "T609", "T610", "T611", "T619", "T629", "T639", "T640", "T648", "T659");

    /// <summary>Title of the one main term of the neoplasm table, under which the sites stand.</summary>
    public const string NeoplasmRoot = "Neoplasm, neoplastic";

    /// <summary>Index to diseases, or to external causes.</summary>
    public List<IndexRow> Diseases(IEnumerable<CoreLine> lines, IndexKind kind)
    {
        var root = new CoreIndexNode(string.Empty);
        foreach (var line in lines)
        {
            var path = line[1].Split(" > ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (line[0].Length == 0 || path.Length > MaximumLevel || (line[2].Length == 0 && line[4].Length == 0))
            {
                var why = line[0].Length == 0 ? "has no main term" : path.Length > MaximumLevel ? "has more than nine levels" : "leads nowhere: give a code or a see";
                issues.Add(new Issue(CoreIssues.IndexEntry, line.Place, [$"{line[0]} > {line[1]}", why]));
                continue;
            }

            var code = Checked(line, line[2]);
            var manifestation = Checked(line, line[3]);
            if (code is null || manifestation is null)
            {
                continue;
            }

            var node = path.Aggregate(root.Child(line[0]), (n, term) => n.Child(term));
            if (node.Code.Length > 0 && code.Length > 0 && !string.Equals(node.Code, code, StringComparison.Ordinal))
            {
                issues.Add(new Issue(CoreIssues.IndexConflict, line.Place, [string.Join(" > ", [line[0], .. path]), code, node.Code]));
                continue;
            }

            if (code.Length > 0)
            {
                (node.Code, node.Manifestation) = (code, manifestation);
            }

            node.See = line[4].Length > 0 ? line[4] : node.See;
        }

        return Rows(root, kind);
    }

    /// <summary>Table of neoplasms: one main term, the sites below it.</summary>
    public List<IndexRow> Neoplasms(IEnumerable<CoreLine> lines)
    {
        var root = new CoreIndexNode(string.Empty);
        var main = root.Child(NeoplasmRoot);
        foreach (var line in lines)
        {
            var cells = line.Fields.Skip(1).Select(c => Checked(line, c) ?? string.Empty).ToImmutableArray();
            var node = line[0].Split(", ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Aggregate(main, (n, term) => n.Child(term));
            if (node.Cells.IsEmpty)
            {
                node.Cells = cells;
            }
            else if (!node.Cells.SequenceEqual(cells))
            {
                issues.Add(new Issue(CoreIssues.IndexConflict, line.Place, [line[0], string.Join(' ', cells), string.Join(' ', node.Cells)]));
            }
        }

        return Rows(root, IndexKind.Neoplasm);
    }

    /// <summary>Table of drugs and chemicals: the stem takes the intent at position 6, some stems at position 5. Cells that the release does not hold are empty.</summary>
    public List<IndexRow> Drugs(IEnumerable<CoreLine> lines)
    {
        var root = new CoreIndexNode(string.Empty);
        foreach (var line in lines)
        {
            var stem = line[1].TrimEnd('-', '.').Replace(".", string.Empty, StringComparison.Ordinal);
            if (stem.Length is < 3 or > IntentPosition || stem[0] != 'T' || !CodeValue.TryParse(stem, null, out _))
            {
                issues.Add(new Issue(CoreIssues.BadCode, line.Place, [line[1], "T39.01 or T37.0"]));
                continue;
            }

            var intents = line[2] == "no" ? PoisonIntents : AllIntents;
            var known = stem.Length == IntentPosition || !DirectStems.Contains(stem) ? stem.PadRight(IntentPosition, 'X') : stem;
            var codes = Enumerable.Range(1, intents).Select(i => known + (char)('0' + i)).ToList();
            if (codes.Find(c => !concepts.ContainsKey(c) && !everKnown.Contains($"{c}-")) is { } missing)
            {
                issues.Add(new Issue(CoreIssues.IndexCode, line.Place, [$"{Printed(missing)}-"]));
            }

            var cells = codes.Select(c => concepts.ContainsKey(c) ? Printed(c) : string.Empty).Concat(Enumerable.Repeat(string.Empty, AllIntents - intents)).ToImmutableArray();
            if (cells.All(c => c.Length == 0))
            {
                continue;
            }

            root.Child(line[0]).Cells = cells;
        }

        return Rows(root, IndexKind.Drug);
    }

    private static List<IndexRow> Rows(CoreIndexNode root, IndexKind kind)
    {
        var rows = new List<IndexRow>();
        root.Write(rows, kind, 0);
        return rows;
    }

    private static string Printed(string code) => $"{code[..3]}.{code[3..]}";

    /// <summary>The code as printed, fitted to the release (a header with a dash, without placeholders at its end), null when the release does not hold it.</summary>
    private string? Checked(CoreLine line, string printed)
    {
        if (printed.Length == 0)
        {
            return string.Empty;
        }

        var isStem = printed.EndsWith('-');
        var code = printed.TrimEnd('-').TrimEnd('.').Replace(".", string.Empty, StringComparison.Ordinal);
        code = isStem && !concepts.ContainsKey(code) ? code.TrimEnd('X') : code;
        var concept = concepts.GetValueOrDefault(code);
        if (concept is not null && (concept.Billable != isStem || everKnown.Contains(isStem ? $"{code}-" : code)))
        {
            return (code.Length > CategoryLength ? Printed(code) : concept.Billable ? code : $"{code}.") + (concept.Billable ? string.Empty : "-");
        }

        if (concept is null && everKnown.Contains(isStem ? $"{code}-" : code))
        {
            return null;
        }

        issues.Add(new Issue(CoreIssues.IndexCode, line.Place, [printed]));
        return null;
    }
}
