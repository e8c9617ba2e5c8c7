namespace Chartwright.Terminology.Search;

/// <summary>A code that answers a search.</summary>
/// <param name="Concept">The code.</param>
/// <param name="Score">Higher is better; comparable within one answer only.</param>
/// <param name="MatchedText">The wording that matched best: title, inclusion term, index path or phrase.</param>
/// <param name="Kind">What that wording is.</param>
public readonly record struct SearchHit(Concept Concept, double Score, string MatchedText, SearchTextKind Kind);
