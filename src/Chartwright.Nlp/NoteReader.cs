using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Chartwright.Nlp;

/// <summary>
/// Reads a note: sections, sentences, the conditions and circumstances it names, what it says of them, and the words that narrow them.
/// Pure and thread-safe; the same text, lexicon and rules give the same result.
/// </summary>
public sealed class NoteReader
{
    [ThreadStatic]
    private static SentenceWords? ThreadWords;

    private readonly TextAnalyzer _analyzer;
    private readonly ContextAnalyzer _context;
    private readonly WordReader _wordReader;
    private readonly SentenceReader _sentences;
    private readonly MentionMatcher _matcher;
    private readonly ConceptLinker _linker;
    private readonly ModifierFinder _modifiers;
    private readonly ProblemHeading _headings;
    private readonly SenseRules _senses;

    /// <summary>A reader over a lexicon and rules; both may be shared by many readers.</summary>
    public NoteReader(Lexicon lexicon, ReadingRules rules)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        ArgumentNullException.ThrowIfNull(rules);
        _analyzer = new TextAnalyzer(rules);
        _context = new ContextAnalyzer(rules);
        _wordReader = new WordReader(lexicon, rules.Classes);
        _sentences = new SentenceReader(lexicon, _wordReader);
        _matcher = new MentionMatcher(lexicon, rules.Classes);
        _linker = new ConceptLinker(lexicon);
        _modifiers = new ModifierFinder(rules.Modifiers);
        _headings = new ProblemHeading(_wordReader);
        _senses = new SenseRules(rules.Classes);
    }

    /// <summary>Reads one document.</summary>
    public ReadingResult Read(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var text = _analyzer.Analyze(document.Text);
        var mentions = ImmutableArray.CreateBuilder<Mention>();
        var spans = ImmutableArray.CreateBuilder<TextSpan>(text.SentenceArray.Length);
        var words = ThreadWords ??= new SentenceWords();
        foreach (var sentence in text.SentenceArray)
        {
            spans.Add(text.SpanOf(sentence));
            if (!sentence.IsHeading)
            {
                ReadSentence(document, text, sentence, words, mentions);
            }
        }

        return new ReadingResult { Document = document, Sections = text.Sections, Sentences = spans.MoveToImmutable(), Mentions = _senses.WithoutLooseCauses(mentions.DrainToImmutable()) };
    }

    private void ReadSentence(Document document, AnalyzedText text, Sentence sentence, SentenceWords words, ImmutableArray<Mention>.Builder into)
    {
        _sentences.Read(text, sentence, words);
        var chosen = _matcher.Match(words);
        if (chosen.Count == 0)
        {
            return;
        }

        var cues = _context.FindCues(text, sentence);
        var modifiers = _modifiers.Find(text, sentence);
        var headingEnd = _headings.EndOf(text, sentence);
        var places = chosen.ConvertAll(c => (First: sentence.FirstToken + c.Start, End: sentence.FirstToken + c.Start + c.Width));
        var all = CollectionsMarshal.AsSpan(chosen);
        var before = into.Count;
        for (var i = 0; i < all.Length;)
        {
            var same = i + 1;
            while (same < all.Length && all[same].Start == all[i].Start && all[same].Mask == all[i].Mask)
            {
                same++;
            }

            var (first, end) = places[i];
            var senses = _linker.Link(all[i..same]);
            if (!NamesOtherThing(text, sentence, end) && !_senses.IsUnaskedService(text, sentence, first, end, senses))
            {
                var (assertion, rule) = ContextAnalyzer.Decide(text, sentence, cues, first, end);
                assertion = _senses.Settle(text, cues, first, end, assertion, senses);
                into.Add(new Mention
                {
                    DocumentId = document.Id,
                    Span = new TextSpan(text.TokenArray[first].Start, text.TokenArray[end - 1].End),
                    Words = WordSpans(text, first, all[i].Mask),
                    Section = text.Sections[sentence.Section].Kind,
                    Sentence = text.SpanOf(sentence),
                    IsProblemHeading = end <= headingEnd,
                    Assertion = assertion,
                    AssertionRule = rule,
                    Senses = senses,
                    Modifiers = ModifierFinder.Near(text, modifiers, words, sentence.FirstToken, first, end, places),
                });
            }

            i = same;
        }

        DropHistoriesOfWhatLasts(into, before);
    }

    // "History of hypertension" as one phrase leads to a history of something else; the hypertension within it is what the note means.
    private void DropHistoriesOfWhatLasts(ImmutableArray<Mention>.Builder mentions, int from)
    {
        for (var i = mentions.Count - 1; i >= from; i--)
        {
            var outer = mentions[i];
            if (outer.Senses.Length == 0 || !outer.Senses[0].Code.ToString().StartsWith("Z8", StringComparison.Ordinal))
            {
                continue;
            }

            for (var k = from; k < mentions.Count; k++)
            {
                var inner = mentions[k];
                if (k != i && inner.Span.Start >= outer.Span.Start && inner.Span.End <= outer.Span.End && inner.Assertion.Temporality == Temporality.Current && _senses.IsLasting(inner.Senses))
                {
                    mentions.RemoveAt(i);
                    break;
                }
            }
        }
    }

    // "Pneumonia vaccine", "fall risk", "asthma clinic" name no condition of the patient.
    private bool NamesOtherThing(AnalyzedText text, Sentence sentence, int end) =>
        end < sentence.EndToken && text.TokenArray[end].Kind == TokenKind.Word && _wordReader.Read(text.Folded(end)).Flags.HasFlag(WordFlags.After);

    private static ImmutableArray<TextSpan> WordSpans(AnalyzedText text, int first, ulong mask)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        for (var i = 0; mask >> i != 0; i++)
        {
            if ((mask & (1UL << i)) != 0)
            {
                var start = text.TokenArray[first + i].Start;
                while (i + 1 < 64 && (mask & (1UL << (i + 1))) != 0)
                {
                    i++;
                }

                spans.Add(new TextSpan(start, text.TokenArray[first + i].End));
            }

            if (i >= 63)
            {
                break;
            }
        }

        return spans.ToImmutable();
    }
}
