using System.Reflection;
using System.Text;
using Chartwright.Application.Coding;
using Chartwright.CodeSets.Sources;
using Chartwright.CodingRules;
using Chartwright.Nlp;
using Chartwright.Terminology;

namespace Chartwright.Docs.Tests;

/// <summary>Writes docs/issues/README.md from the issue descriptors of every project.</summary>
internal static class IssuePage
{
    private static readonly Assembly[] Assemblies =
        [typeof(CodeValue).Assembly, typeof(CodeSystemRelease).Assembly, typeof(ReadingRules).Assembly, typeof(Coder).Assembly, typeof(SourceFile).Assembly, typeof(EncounterCoder).Assembly];

    /// <summary>The page.</summary>
    public static string Write()
    {
        const BindingFlags Statics = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        var types = Assemblies.SelectMany(a => a.GetTypes()).ToArray();
        var issues = types.SelectMany(t => t.GetProperties(Statics)).Where(p => p.PropertyType == typeof(IssueDescriptor)).Select(p => (IssueDescriptor)p.GetValue(null)!)
            .Concat(types.SelectMany(t => t.GetFields(Statics)).Where(f => f.FieldType == typeof(IssueDescriptor)).Select(f => (IssueDescriptor)f.GetValue(null)!))
            .DistinctBy(d => d.Id).OrderBy(d => d.Id, StringComparer.Ordinal);
        var page = new StringBuilder();
        page.Append("# Issues\n\nWhat can be found wrong in a file, made from the program's own list. An id never changes its meaning. Slots in braces hold the values of the case.\n\n");
        page.Append("| id | severity | title | message and mend |\n|---|---|---|---|\n");
        foreach (var issue in issues)
        {
            page.Append($"| {issue.Id} | {issue.Severity.ToString().ToLowerInvariant()} | {Cell(issue.Title)} | {Cell(issue.MessageFormat)} |\n");
        }

        return page.ToString();
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
