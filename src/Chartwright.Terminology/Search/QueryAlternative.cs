namespace Chartwright.Terminology.Search;

/// <summary>One reading of a part of the query.</summary>
/// <param name="Weight">How surely it is meant, 0 to 1.</param>
/// <param name="Terms">The terms that must all stand in a wording for full credit.</param>
internal sealed record QueryAlternative(float Weight, List<int> Terms);
