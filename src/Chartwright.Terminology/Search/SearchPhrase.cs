namespace Chartwright.Terminology.Search;

/// <summary>A phrase of the term tables that means codes.</summary>
/// <param name="Text">The phrase as people write it.</param>
/// <param name="System">Code system.</param>
/// <param name="Code">Code or stem, canonical, without dash.</param>
public sealed record SearchPhrase(string Text, CodeSystemId System, string Code);
