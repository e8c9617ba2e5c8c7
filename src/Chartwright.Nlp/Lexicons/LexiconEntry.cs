namespace Chartwright.Nlp;

/// <summary>A phrase that names something with a code: what a lexicon is built from.</summary>
/// <param name="Phrase">Its words, in any order; punctuation and connectives do not count.</param>
/// <param name="Source">Kind of entry.</param>
/// <param name="Entry">The entry as people read it: index path, title or term.</param>
/// <param name="System">Code system.</param>
/// <param name="Code">Code as printed, with or without dot and trailing dash.</param>
/// <param name="Manifestation">Second code as printed, empty when none.</param>
public sealed record LexiconEntry(string Phrase, MentionSource Source, string Entry, CodeSystemId System, string Code, string Manifestation = "");
