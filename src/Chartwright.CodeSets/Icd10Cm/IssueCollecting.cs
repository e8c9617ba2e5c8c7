namespace Chartwright.CodeSets.Icd10Cm;

/// <summary>Adds issues that several releases meet in one file only once.</summary>
internal static class IssueCollecting
{
    /// <summary>Adds the issue unless one of the same kind, place and values is there.</summary>
    public static void AddOnce(this ICollection<Issue> issues, Issue issue)
    {
        foreach (var other in issues)
        {
            if (other.Descriptor == issue.Descriptor && other.Location == issue.Location && other.Args.AsSpan().SequenceEqual(issue.Args.AsSpan()))
            {
                return;
            }
        }

        issues.Add(issue);
    }
}
