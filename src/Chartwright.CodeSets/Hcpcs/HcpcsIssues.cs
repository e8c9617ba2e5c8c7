namespace Chartwright.CodeSets.Hcpcs;

/// <summary>What may be wrong in the HCPCS files (ids <c>SET-0270</c> to <c>SET-0274</c>).</summary>
public static class HcpcsIssues
{
    /// <summary>A date that is none.</summary>
    public static IssueDescriptor BadDate { get; } = new("SET-0270", IssueSeverity.Warning, "Not a date", "The date '{0}' of {1} is not written as yyyyMMdd; the code is taken as unlimited there.");

    /// <summary>A release without modifiers.</summary>
    public static IssueDescriptor NoModifiers { get; } = new("SET-0271", IssueSeverity.Information, "No modifiers", "The files of {0} hold no modifiers.");
}
