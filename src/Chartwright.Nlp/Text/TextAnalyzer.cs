using System.Collections.Immutable;

namespace Chartwright.Nlp;

/// <summary>Cuts a note into tokens, sections and sentences. Thread-safe.</summary>
public sealed class TextAnalyzer
{
    private readonly Sectionizer _sectionizer;
    private readonly SentenceSplitter _splitter;

    /// <summary>An analyzer that follows <paramref name="rules"/>.</summary>
    public TextAnalyzer(ReadingRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        _sectionizer = new Sectionizer(rules.Headings);
        _splitter = new SentenceSplitter(rules.Abbreviations);
    }

    /// <summary>Analyses a text.</summary>
    public AnalyzedText Analyze(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = Tokenizer.Fold(text);
        var tokens = Tokenizer.Tokenize(text);
        var view = new AnalyzedTokens(folded, tokens);
        var headings = _sectionizer.Find(view, text);
        var sections = ImmutableArray.CreateBuilder<Section>(headings.Count + 1);
        var sentences = new List<Sentence>((tokens.Length / 10) + 4);
        var width = SentenceSplitter.WrapWidth(text);
        var first = 0;
        for (var h = 0; h <= headings.Count; h++)
        {
            var end = h < headings.Count ? headings[h].FirstToken : tokens.Length;
            end = h < headings.Count ? BackOverMarker(view, first, end) : end;
            if (h > 0)
            {
                var heading = headings[h - 1];
                var words = new TextSpan(tokens[heading.FirstToken].Start, tokens[heading.EndToken - 1].End);
                sections.Add(new Section(heading.Rule.Kind, words, BodySpan(tokens, heading.BodyToken, end, words.End), heading.Rule.Id));
                sentences.Add(new Sentence(first, heading.BodyToken, sections.Count - 1, StartsItem: true, IsHeading: true));
                first = heading.BodyToken;
            }
            else if (end > 0 || headings.Count == 0)
            {
                sections.Add(new Section(SectionKind.Unspecified, default, BodySpan(tokens, 0, end, 0), string.Empty));
            }

            _splitter.Split(view, text, first, end, sections.Count - 1, width, sentences);
            first = end;
        }

        return new AnalyzedText(text, folded, tokens, sections.DrainToImmutable(), [.. sentences]);
    }

    // The "3." or bullet before a heading belongs to the heading's line.
    private static int BackOverMarker(AnalyzedTokens tokens, int first, int heading)
    {
        var line = heading;
        while (line > first && !tokens[line].StartsLine && heading - line < 6)
        {
            line--;
        }

        return line < heading && tokens[line].StartsLine && ListMarker.Skip(tokens, line, heading) == heading ? line : heading;
    }

    private static TextSpan BodySpan(Token[] tokens, int first, int end, int empty) =>
        end > first ? new TextSpan(tokens[first].Start, tokens[end - 1].End) : new TextSpan(empty, empty);
}
