namespace Chartwright;

/// <summary>A kind of issue. Its id never changes meaning.</summary>
/// <param name="Id">Area and number, such as <c>SET-0003</c>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Title">A few words.</param>
/// <param name="MessageFormat">Composite format with numbered slots; says what is wrong and how to mend it.</param>
public sealed record IssueDescriptor(string Id, IssueSeverity Severity, string Title, string MessageFormat);
