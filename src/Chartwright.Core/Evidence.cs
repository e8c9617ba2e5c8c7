namespace Chartwright;

/// <summary>Where in the record a code is proved.</summary>
/// <param name="DocumentId">Identifier of the document.</param>
/// <param name="Span">Words of its reading text.</param>
public readonly record struct Evidence(string DocumentId, TextSpan Span);
