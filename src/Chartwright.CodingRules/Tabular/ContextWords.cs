using Chartwright.CodingRules.Internal;

namespace Chartwright.CodingRules.Tabular;

/// <summary>The words that may settle a code's characters: those of the mention, of its modifiers, and more weakly of its sentence.</summary>
internal sealed class ContextWords
{
    private readonly HashSet<string> _near;
    private readonly HashSet<string> _sentence;

    /// <summary>Words of a mention.</summary>
    /// <param name="text">The document.</param>
    /// <param name="mention">The mention.</param>
    /// <param name="entry">Words of the index path, where it leads to a stem only: they stand for words of the record written another way. A complete code needs none.</param>
    /// <param name="side">A side taken from elsewhere in the record, null for the mention's own.</param>
    public ContextWords(string text, Mention mention, string entry = "", string? side = null)
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

        _near.UnionWith(TitleWords.Of(entry));

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

    /// <summary>Whether a word stands in the mention or its modifiers.</summary>
    public bool IsSaid(string word) => _near.Contains(word);

    /// <summary>1 for a word of the mention or its modifiers, 0.6 for one of the sentence, else 0.</summary>
    public double Support(string word) => _near.Contains(word) ? 1 : _sentence.Contains(word) ? 0.6 : 0;
}
