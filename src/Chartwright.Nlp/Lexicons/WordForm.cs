using System.Collections.Immutable;

namespace Chartwright.Nlp;

/// <summary>A short form or phrase of <c>data/terms/words.tsv</c> that stands for other words.</summary>
/// <param name="Words">Its words as tokens, folded.</param>
/// <param name="Means">The canonical words it stands for.</param>
/// <param name="Near">Words one of which must be near, empty when this is the default meaning.</param>
/// <param name="IsLay">Whether it is a lay word: understood in notes, never put into the lexicon's own phrases.</param>
/// <param name="IsAbbreviation">Whether it is an abbreviation: put into our own terms, but not into the publisher's phrases, whose capitals mean what they say.</param>
internal sealed record WordForm(ImmutableArray<string> Words, ImmutableArray<string> Means, ImmutableArray<string> Near, bool IsLay, bool IsAbbreviation);
