namespace Chartwright.Terminology.Search;

/// <summary>A candidate with its score and the wording that gave it.</summary>
/// <param name="Position">The code.</param>
/// <param name="Score">Score.</param>
/// <param name="Document">Place of the best wording in the documents.</param>
internal readonly record struct ScoredConcept(int Position, float Score, int Document);
