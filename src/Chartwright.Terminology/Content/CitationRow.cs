namespace Chartwright.Terminology.Content;

/// <summary>A guideline section that may be cited.</summary>
/// <param name="Number">Number as cited, such as <c>I.C.4.a.1</c>.</param>
/// <param name="Title">Heading as printed, shortened to one line.</param>
/// <param name="Page">1-based page of the publisher's document, 0 when unknown.</param>
public sealed record CitationRow(string Number, string Title, int Page);
