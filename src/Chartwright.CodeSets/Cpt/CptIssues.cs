namespace Chartwright.CodeSets.Cpt;

/// <summary>What may be wrong in the licensed CPT files (ids <c>SET-0280</c> to <c>SET-0281</c>).</summary>
public static class CptIssues
{
    /// <summary>One of the three descriptor files is not there.</summary>
    public static IssueDescriptor PartMissing { get; } = new("SET-0280", IssueSeverity.Information, "Descriptors missing", "There is no file of {0} descriptors; the others serve. Add LONGULT.txt, MEDU.txt and SHORTU.txt of the same year.");

    /// <summary>A code without long descriptor.</summary>
    public static IssueDescriptor DescriptorMissing { get; } = new("SET-0281", IssueSeverity.Warning, "Code without long descriptor", "{0} has no long descriptor; a shorter one serves. See that the files are of one year.");
}
