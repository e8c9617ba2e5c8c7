namespace Chartwright.Nlp;

/// <summary>A heading and what it opens.</summary>
/// <param name="Id">Rule id.</param>
/// <param name="Kind">Kind of section.</param>
/// <param name="IsSub">Whether it is a sub-heading (a body system of an examination): it opens a section only where no fitting one is open.</param>
internal sealed record SectionRule(string Id, SectionKind Kind, bool IsSub);
