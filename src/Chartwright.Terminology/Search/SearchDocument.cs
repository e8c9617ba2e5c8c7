namespace Chartwright.Terminology.Search;

/// <summary>A wording on its way into an index.</summary>
/// <param name="Concept">Position of the code it leads to.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Reference of <see cref="DocumentRecord.Text"/>.</param>
/// <param name="Cell">1-based column of a table row, else 0.</param>
/// <param name="Words">Words with the flags of <see cref="SearchText"/>.</param>
internal sealed record SearchDocument(int Concept, SearchTextKind Kind, int Text, byte Cell, List<KeyValuePair<string, int>> Words);
