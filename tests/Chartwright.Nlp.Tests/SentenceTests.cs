namespace Chartwright.Nlp.Tests;

public sealed class SentenceTests
{
    private static readonly TextAnalyzer Analyzer = new(Rules.Own);

    [Fact]
    public void Abbreviations_and_decimal_points_end_no_sentence() =>
        Assert.Equal(["Seen by Dr. Smith for a 1.5 cm lesion.", "He is well."], Split("Seen by Dr. Smith for a 1.5 cm lesion. He is well."));

    [Fact]
    public void Wrapped_lines_are_joined()
    {
        const string Text = "The patient is a pleasant person of sixty years who came in with\ncough and fever that began a week ago and has slowly been getting\nworse. No chest pain.\n";
        Assert.Equal(2, Split(Text).Length);
    }

    [Fact]
    public void Short_lines_and_list_items_stand_alone() =>
        Assert.Equal(["1. Asthma", "2) Gout", "- Cough", "* Type 2 diabetes", "Anemia"], Split("1. Asthma\n2) Gout\n- Cough\n* Type 2 diabetes\nAnemia\n"));

    [Fact]
    public void Numbers_within_a_line_begin_items() =>
        Assert.Equal(["1. Asthma.", "2. Gout.", "3. Low back pain."], Split("1. Asthma. 2. Gout. 3. Low back pain."));

    [Fact]
    public void A_forgotten_blank_still_ends_a_sentence() =>
        Assert.Equal(["He has pain.", "The knee is swollen."], Split("He has pain.The knee is swollen."));

    [Fact]
    public void Sentences_cover_every_token_once()
    {
        var random = new Random(7);
        const string Alphabet = "ab C.,:;-\n\n 1)*•?";
        for (var round = 0; round < 500; round++)
        {
            var text = Analyzer.Analyze(new string([.. Enumerable.Range(0, random.Next(120)).Select(_ => Alphabet[random.Next(Alphabet.Length)])]));
            var next = 0;
            foreach (var sentence in text.Sentences)
            {
                Assert.Equal(next, sentence.FirstToken);
                Assert.True(sentence.EndToken > sentence.FirstToken);
                next = sentence.EndToken;
            }

            Assert.Equal(text.Tokens.Length, next);
        }
    }

    private static string[] Split(string text)
    {
        var analyzed = Analyzer.Analyze(text);
        return [.. analyzed.Sentences.ToArray().Select(s => analyzed.SpanOf(s).In(text))];
    }
}
