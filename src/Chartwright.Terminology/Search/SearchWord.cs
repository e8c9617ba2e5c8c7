namespace Chartwright.Terminology.Search;

/// <summary>A short form, lay word or synonym of the word tables.</summary>
/// <param name="Form">What people type.</param>
/// <param name="Means">The plain words it stands for.</param>
/// <param name="System">The one system whose titles speak so, null for all.</param>
/// <param name="BothWays">Whether the meaning may be found by the form too (synonyms and spellings of one word).</param>
/// <param name="Surely">Whether nothing else is ever meant, so that it counts as the word itself.</param>
public sealed record SearchWord(string Form, string Means, CodeSystemId? System, bool BothWays, bool Surely);
