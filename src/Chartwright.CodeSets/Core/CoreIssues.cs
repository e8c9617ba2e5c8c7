namespace Chartwright.CodeSets.Core;

/// <summary>What can be wrong in the rows of the core edition.</summary>
public static class CoreIssues
{
    /// <summary>A line has another number of fields than the header.</summary>
    public static IssueDescriptor FieldCount { get; } = new("SET-0201", IssueSeverity.Error, "Wrong number of fields", "The line has {0} fields, the header {1}. Separate fields by one tab each.");

    /// <summary>A code is not written as a code.</summary>
    public static IssueDescriptor BadCode { get; } = new("SET-0202", IssueSeverity.Error, "Not a code", "'{0}' is not a code. Write it as {1}.");

    /// <summary>An axis is not defined.</summary>
    public static IssueDescriptor UnknownAxis { get; } = new("SET-0203", IssueSeverity.Error, "Unknown axis", "The axis '{0}' is not in axes.tsv. Define it there or use one of its names.");

    /// <summary>An axis does not fit where the row puts it.</summary>
    public static IssueDescriptor AxisPlace { get; } = new("SET-0204", IssueSeverity.Error, "Axis out of place", "{0}. An episode axis comes last and fills position 7 with one character; a code has at most 7.");

    /// <summary>A slot of a title has no axis.</summary>
    public static IssueDescriptor UnknownSlot { get; } = new("SET-0205", IssueSeverity.Error, "Slot without axis", "The title '{0}' has a slot that no axis of the row fills, or that two fill. Name the kind of one of its axes.");

    /// <summary>A fact is not understood.</summary>
    public static IssueDescriptor BadFact { get; } = new("SET-0206", IssueSeverity.Error, "Bad fact", "The fact '{0}' is not understood: {1}.");

    /// <summary>Two rows give one code.</summary>
    public static IssueDescriptor DuplicateCode { get; } = new("SET-0207", IssueSeverity.Error, "Code given twice", "The code {0} is given again; the first is at {1}. Keep one of them.");

    /// <summary>Two codes have one title.</summary>
    public static IssueDescriptor DuplicateTitle { get; } = new("SET-0208", IssueSeverity.Error, "Title given twice", "The codes {0} and {1} are both titled '{2}'. Word one of them so that they differ.");

    /// <summary>A code stands in no category or chapter.</summary>
    public static IssueDescriptor NoParent { get; } = new("SET-0209", IssueSeverity.Error, "Code without category", "No row gives the category of {0}, or no chapter holds it. Add the header row.");

    /// <summary>An index entry leads to a code that no row gives.</summary>
    public static IssueDescriptor IndexCode { get; } = new("SET-0210", IssueSeverity.Warning, "Index leads to no row", "The entry leads to {0}, which no row gives. Mend the entry or add the row.");

    /// <summary>An index entry leads nowhere or in two directions.</summary>
    public static IssueDescriptor IndexEntry { get; } = new("SET-0211", IssueSeverity.Error, "Index entry incomplete", "The entry '{0}' {1}.");

    /// <summary>Two lines give one index entry different codes.</summary>
    public static IssueDescriptor IndexConflict { get; } = new("SET-0212", IssueSeverity.Warning, "Index entry given twice", "The entry '{0}' leads to {1} here and to {2} in a line before; the first is kept. Add a sub-term to one of them.");

    /// <summary>A value of a table row has no label.</summary>
    public static IssueDescriptor NoLabel { get; } = new("SET-0213", IssueSeverity.Error, "Value without label", "values.tsv has no label for value {0} at position {1} of {2}. Add one with the scope {2} or a shorter one.");

    /// <summary>An empty field that must not be empty.</summary>
    public static IssueDescriptor EmptyField { get; } = new("SET-0214", IssueSeverity.Error, "Empty field", "The field '{0}' is empty. Fill it.");
}
