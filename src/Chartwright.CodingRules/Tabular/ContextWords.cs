using Chartwright.CodingRules.Internal;

namespace Chartwright.CodingRules.Tabular;

/// <summary>The words that may settle a code's characters: those of the mention, of its modifiers, and more weakly of its sentence.</summary>
internal sealed class ContextWords
{
    private readonly HashSet<string> _near;
    private readonly HashSet<string> _sentence;

    public ContextWords(string text, Mention mention, string? side = null)
    {
        _near = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in mention.Words)
        {
            _near.UnionWith(TitleWords.Of(text.AsSpan(word.Start, word.Length)));
        }

        foreach (var modifier in mention.Modifiers)
        {
            _near.UnionWith(TitleWords.Of(modifier.Value));
        }

        if (!mention.Senses.IsEmpty)
        {
            _near.UnionWith(TitleWords.Of(mention.Senses[0].Entry));
        }

        _sentence = mention.Sentence.IsEmpty ? [] : [.. TitleWords.Of(text.AsSpan(mention.Sentence.Start, mention.Sentence.Length))];
        Side = side ?? ModifierKind.Laterality.ValueIn(mention);
        Stage = StageWords.Fold(ModifierKind.Stage.ValueIn(mention));
        Trimester = ModifierKind.Trimester.ValueIn(mention);
        Episode = ModifierKind.Episode.ValueIn(mention);
    }

    public string Side { get; }

    public string Stage { get; }

    public string Trimester { get; }

    public string Episode { get; }

    /// <summary>1 for a word of the mention or its modifiers, 0.6 for one of the sentence, else 0.</summary>
    public double Support(string word) => _near.Contains(word) ? 1 : _sentence.Contains(word) ? 0.6 : 0;
}
