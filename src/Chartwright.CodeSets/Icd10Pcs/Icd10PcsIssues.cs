namespace Chartwright.CodeSets.Icd10Pcs;

/// <summary>What may be wrong in the ICD-10-PCS files without making the release useless (ids <c>SET-0250</c> to <c>SET-0269</c>).</summary>
public static class Icd10PcsIssues
{
    /// <summary>Tables and code list differ, so that tables were made from the list.</summary>
    public static IssueDescriptor TablesRevised { get; } = new("SET-0250", IssueSeverity.Information, "Tables made to fit the code list", "No tables of {0} are here; those of {1} were changed to fit its code list: {2} codes added, {3} taken away.");

    /// <summary>A label had to be taken from titles.</summary>
    public static IssueDescriptor LabelFromTitle { get; } = new("SET-0251", IssueSeverity.Information, "Labels taken from titles", "{0} values have no label in any table; words of a code's title stand for them, such as '{1}' for {2}.");

    /// <summary>Index references that no code begins with.</summary>
    public static IssueDescriptor StaleIndex { get; } = new("SET-0252", IssueSeverity.Information, "Stale index references", "{0} references of the index name no code of {1} and were dropped, the first being {2} under '{3}'.");

    /// <summary>A line that cannot be understood.</summary>
    public static IssueDescriptor BadLine { get; } = new("SET-0253", IssueSeverity.Warning, "Line not understood", "The line is not in the layout of this file and was left out.");

    /// <summary>The code list is known, its titles are not those of the tables.</summary>
    public static IssueDescriptor NoTables { get; } = new("SET-0254", IssueSeverity.Warning, "No tables", "No ICD-10-PCS tables are here, so {0} has codes and titles only. Add icd10pcs_tables_YYYY.xml.");

    /// <summary>The product of the tables is not the code list.</summary>
    public static IssueDescriptor TablesDiffer { get; } = new("SET-0255", IssueSeverity.Warning, "Tables differ from the code list", "The tables of {0} make {1} codes that the list lacks and lack {2} that it has. The list was followed.");
}
