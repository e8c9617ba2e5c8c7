namespace Chartwright.Terminology.Search;

/// <summary>That a query term takes a dictionary word for itself.</summary>
/// <param name="Term">The term.</param>
/// <param name="Weight">How well the word fits, 0 to 1.</param>
/// <param name="Next">1 + the next use of the same word, 0 when none.</param>
internal readonly record struct TokenUse(int Term, float Weight, int Next);
