namespace Chartwright.CodeSets.Icd9;

/// <summary>What may be wrong in the ICD-9-CM files (ids <c>SET-0275</c> to <c>SET-0277</c>).</summary>
public static class Icd9Issues
{
    /// <summary>Only one of the two title files is here.</summary>
    public static IssueDescriptor TitlesMissing { get; } = new("SET-0275", IssueSeverity.Information, "One title file missing", "{0} has no {1} titles; those at hand serve for both. Add the other file of the same archive.");

    /// <summary>Long and short titles do not hold the same codes.</summary>
    public static IssueDescriptor ListsDiffer { get; } = new("SET-0276", IssueSeverity.Warning, "Title files differ", "{0} codes stand in only one of the long and short title files, such as {1}.");
}
