using System.Collections.Immutable;
using Chartwright.Terminology;
using Chartwright.Terminology.Content;

namespace Chartwright.CodeSets.Core;

/// <summary>Makes index rows of our flattened index files. Entries whose code the release does not hold are left out.</summary>
/// <param name="concepts">Codes of the release.</param>
/// <param name="everKnown">Codes that some release of ours holds: their absence here is no fault.</param>
/// <param name="issues">Receives what is wrong.</param>
internal sealed class CoreIndex(IReadOnlyDictionary<string, CoreConcept> concepts, IReadOnlySet<string> everKnown, ICollection<Issue> issues)
{
    private const int IntentPosition = 5;
    private const int PoisonIntents = 4;
    private const int AllIntents = 6;
    private const int MaximumLevel = 9;

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

    /// <summary>Table of drugs and chemicals: the stem takes the intent at position 6, or at the next where the release has it so (T58.0 -> T58.01).</summary>
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
            var padded = stem.PadRight(IntentPosition, 'X');
            var isDirect = stem.Length < IntentPosition && !concepts.ContainsKey(padded + "1") && concepts.ContainsKey(stem + "1");
            var cells = Enumerable.Range(1, AllIntents).Select(i => i > intents ? string.Empty : Printed((isDirect ? stem : padded) + (char)('0' + i))).ToImmutableArray();
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

    /// <summary>The code as printed, null when the release does not hold it.</summary>
    private string? Checked(CoreLine line, string printed)
    {
        if (printed.Length == 0)
        {
            return string.Empty;
        }

        var code = printed.TrimEnd('-').TrimEnd('.').Replace(".", string.Empty, StringComparison.Ordinal);
        if (concepts.TryGetValue(code, out var concept) && concept.Billable == !printed.EndsWith('-'))
        {
            return printed;
        }

        if (concept is null && everKnown.Contains(code))
        {
            return null;
        }

        issues.Add(new Issue(CoreIssues.IndexCode, line.Place, [printed]));
        return null;
    }
}
