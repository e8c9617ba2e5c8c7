using System.Collections.Immutable;
using Chartwright.CodeSets.Sources;

namespace Chartwright.CodeSets.Icd10Cm;

/// <summary>What is new and what was retitled in a release.</summary>
/// <param name="Added">New codes and headers.</param>
/// <param name="Revised">Codes with another title than before.</param>
internal sealed record ReleaseChanges(ImmutableHashSet<string> Added, ImmutableHashSet<string> Revised)
{
    /// <summary>Nothing known of the release before.</summary>
    public static ReleaseChanges None { get; } = new([], []);

    /// <summary>From the addenda. A code that is deleted and added again only became a header.</summary>
    public static ReleaseChanges FromAddenda(IReadOnlyList<AddendaLine> lines)
    {
        var deleted = lines.Where(l => l.Action == AddendaAction.Delete).Select(l => l.Code).ToHashSet(StringComparer.Ordinal);
        return new ReleaseChanges(
            [.. lines.Where(l => l.Action == AddendaAction.Add && !deleted.Contains(l.Code)).Select(l => l.Code)],
            [.. lines.Where(l => l.Action == AddendaAction.ReviseTo).Select(l => l.Code)]);
    }

    /// <summary>By comparing with the release before.</summary>
    public static ReleaseChanges Between(ReleaseCodes before, ReleaseCodes after) => new(
        [.. after.Rows.Where(r => !before.ByCode.ContainsKey(r.Code)).Select(r => r.Code)],
        [.. after.Rows.Where(r => before.ByCode.TryGetValue(r.Code, out var old) && old.LongTitle != r.LongTitle).Select(r => r.Code)]);

    /// <summary>Reports addenda that do not agree with the codes they lead to.</summary>
    public static void Check(SourceFile file, IReadOnlyList<AddendaLine> lines, ReleaseCodes codes, ICollection<Issue> issues)
    {
        foreach (var line in lines)
        {
            var there = codes.ByCode.TryGetValue(line.Code, out var row) && row.Billable == line.Billable;
            var fits = line.Action switch
            {
                AddendaAction.Add => there,
                AddendaAction.Delete => !there,
                AddendaAction.ReviseTo => there && row!.LongTitle == line.LongTitle,
                _ => true,
            };
            if (!fits)
            {
                issues.AddOnce(new Issue(Icd10CmIssues.AddendumMisfit, $"{file.Name}({line.Line})", [Verb(line.Action), Icd10CmCode.Print(line.Code)]));
            }
        }
    }

    private static string Verb(AddendaAction action) => action switch
    {
        AddendaAction.Add => "add",
        AddendaAction.Delete => "delete",
        _ => "revise",
    };
}
