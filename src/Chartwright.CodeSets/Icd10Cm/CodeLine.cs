namespace Chartwright.CodeSets.Icd10Cm;

/// <summary>A code with its titles, from an order file or a code list.</summary>
/// <param name="Code">Code without dot.</param>
/// <param name="Billable">Whether it may be reported as it stands.</param>
/// <param name="ShortTitle">Title of at most 60 characters, empty where the file has none.</param>
/// <param name="LongTitle">Full title.</param>
/// <param name="Line">1-based line.</param>
internal sealed record CodeLine(string Code, bool Billable, string ShortTitle, string LongTitle, int Line);
