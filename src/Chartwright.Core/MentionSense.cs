namespace Chartwright;

/// <summary>One reading of a mention: the entry it matched and the code or stem that entry leads to.</summary>
/// <param name="Source">Kind of entry.</param>
/// <param name="Entry">The entry as a path, main term first, steps separated by commas.</param>
/// <param name="System">Code system.</param>
/// <param name="Code">Code or stem; a stem is completed by the Tabular List.</param>
/// <param name="Manifestation">Second code that the entry pairs with it, empty when none.</param>
/// <param name="Score">How well the words fit, 0 to 1.</param>
public sealed record MentionSense(MentionSource Source, string Entry, CodeSystemId System, CodeValue Code, CodeValue Manifestation, double Score);
