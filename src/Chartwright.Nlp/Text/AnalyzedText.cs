using System.Collections.Immutable;

namespace Chartwright.Nlp;

/// <summary>A text cut into tokens, sections and sentences. Immutable; made by <see cref="TextAnalyzer"/>.</summary>
[ContainsPhi]
public sealed class AnalyzedText
{
    private readonly char[] _folded;

    internal AnalyzedText(string text, char[] folded, Token[] tokens, ImmutableArray<Section> sections, Sentence[] sentences)
    {
        Text = text;
        _folded = folded;
        TokenArray = tokens;
        Sections = sections;
        SentenceArray = sentences;
    }

    /// <summary>The text as given.</summary>
    public string Text { get; }

    /// <summary>Tokens in order.</summary>
    public ReadOnlySpan<Token> Tokens => TokenArray;

    /// <summary>Sections in order; they cover every sentence.</summary>
    public ImmutableArray<Section> Sections { get; }

    /// <summary>Sentences in order; they cover every token.</summary>
    public ReadOnlySpan<Sentence> Sentences => SentenceArray;

    internal Token[] TokenArray { get; }

    internal char[] FoldedText => _folded;

    internal AnalyzedTokens View => new(_folded, TokenArray);

    internal Sentence[] SentenceArray { get; }

    /// <summary>The token in lower case, without accents.</summary>
    public ReadOnlySpan<char> Folded(int token) => _folded.AsSpan(TokenArray[token].Start, TokenArray[token].Length);

    /// <summary>Place of a sentence in the text.</summary>
    public TextSpan SpanOf(Sentence sentence) =>
        sentence.EndToken <= sentence.FirstToken
            ? default
            : new TextSpan(TokenArray[sentence.FirstToken].Start, TokenArray[sentence.EndToken - 1].End);

    /// <summary>Index of the first token that ends after <paramref name="offset"/>; the number of tokens when there is none.</summary>
    public int TokenAt(int offset)
    {
        int low = 0, high = TokenArray.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (TokenArray[middle].End <= offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>Index of the sentence that holds a token, -1 when there is none.</summary>
    public int SentenceOf(int token)
    {
        int low = 0, high = SentenceArray.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (SentenceArray[middle].EndToken <= token)
            {
                low = middle + 1;
            }
            else if (SentenceArray[middle].FirstToken > token)
            {
                high = middle - 1;
            }
            else
            {
                return middle;
            }
        }

        return -1;
    }

    /// <summary>Counts only, never text.</summary>
    public override string ToString() => $"AnalyzedText ({TokenArray.Length} tokens, {Sections.Length} sections, {SentenceArray.Length} sentences)";
}
