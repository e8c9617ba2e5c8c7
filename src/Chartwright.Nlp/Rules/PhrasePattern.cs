using System.Collections.Immutable;

namespace Chartwright.Nlp;

/// <summary>
/// A phrase of words: <c>a|b</c> stands for either word, <c>x?</c> may be absent, <c>*</c> is any one word, <c>$</c> the end of the sentence.
/// Words are compared in lower case; punctuation is written with blanks around it, as tokens.
/// </summary>
internal sealed class PhrasePattern
{
    private readonly ImmutableArray<Element> _elements;

    private PhrasePattern(ImmutableArray<Element> elements) => _elements = elements;

    public int Count => _elements.Length;

    /// <summary>Parses a pattern; null when it has no words or is all optional.</summary>
    public static PhrasePattern? Parse(string pattern)
    {
        var elements = ImmutableArray.CreateBuilder<Element>();
        var isNeeded = false;
        foreach (var part in pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var optional = part.Length > 1 && part[^1] == '?';
            var words = (optional ? part[..^1] : part).Split('|', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0)
            {
                words = ["|"];
            }

            elements.Add(new Element([.. words], optional));
            isNeeded |= !optional;
        }

        return isNeeded ? new PhrasePattern(elements.ToImmutable()) : null;
    }

    /// <summary>The words a match may begin with, each with the element it begins at.</summary>
    public IEnumerable<(string Word, int Element)> Starts()
    {
        for (var i = 0; i < _elements.Length; i++)
        {
            foreach (var word in _elements[i].Words)
            {
                yield return (word, i);
            }

            if (!_elements[i].Optional)
            {
                yield break;
            }
        }
    }

    /// <summary>One past the last token of the longest match whose element <paramref name="element"/> is token <paramref name="token"/>; -1 when there is none.</summary>
    public int Match(AnalyzedTokens tokens, int element, int token, int end)
    {
        var best = -1;
        if (token < end && Fits(_elements[element], tokens, token))
        {
            best = Follow(tokens, element + 1, token + 1, end);
        }

        return best;
    }

    private static bool Fits(Element element, AnalyzedTokens tokens, int token)
    {
        var text = tokens.Folded(token);
        foreach (var word in element.Words)
        {
            if (text.SequenceEqual(word) || (word.Length == 1 && word[0] == '*' && tokens.IsWord(token)))
            {
                return true;
            }
        }

        return false;
    }

    private int Follow(AnalyzedTokens tokens, int element, int token, int end)
    {
        if (element == _elements.Length)
        {
            return token;
        }

        if (_elements[element].IsEnd)
        {
            return token == end ? token : -1;
        }

        var best = -1;
        if (token < end && Fits(_elements[element], tokens, token))
        {
            best = Follow(tokens, element + 1, token + 1, end);
        }

        return _elements[element].Optional ? Math.Max(best, Follow(tokens, element + 1, token, end)) : best;
    }

    private readonly record struct Element(ImmutableArray<string> Words, bool Optional)
    {
        public bool IsEnd => Words.Length == 1 && Words[0] == "$";
    }
}
