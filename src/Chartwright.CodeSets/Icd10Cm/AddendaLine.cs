namespace Chartwright.CodeSets.Icd10Cm;

/// <summary>One line of an addendum.</summary>
/// <param name="Action">What it does.</param>
/// <param name="Code">Code without dot.</param>
/// <param name="Billable">Whether it is a code, not a header.</param>
/// <param name="ShortTitle">Short title, empty in the codes addenda.</param>
/// <param name="LongTitle">Long title.</param>
/// <param name="Line">1-based line.</param>
internal sealed record AddendaLine(AddendaAction Action, string Code, bool Billable, string ShortTitle, string LongTitle, int Line);
