namespace Chartwright.CodeSets.Gems;

/// <summary>What may be wrong in the mappings (id <c>SET-0278</c>).</summary>
public static class GemIssues
{
    /// <summary>More than one file for one map.</summary>
    public static IssueDescriptor TwoFiles { get; } = new("SET-0278", IssueSeverity.Warning, "Map given twice", "{0} is there in {1} different files; only this one was read. Keep the newest.");
}
