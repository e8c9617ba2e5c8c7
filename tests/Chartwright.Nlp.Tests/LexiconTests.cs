using Chartwright.Testing;

namespace Chartwright.Nlp.Tests;

public sealed class LexiconTests
{
    [Fact]
    public void The_same_rows_give_the_same_bytes()
    {
        var compiler = new LexiconBuilder(Path.Combine(TestData.Checkout, "data", "rules"), Path.Combine(TestData.Checkout, "data", "terms"));
        compiler.Add(new LexiconEntry("acute gout", MentionSource.Index, "Gout, acute", CodeSystemId.Icd10Cm, "M10.9"));
        Assert.Equal(compiler.ToBytes(), compiler.ToBytes());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(-1)]
    public void A_truncated_file_is_refused(int length)
    {
        var bytes = SmallLexicon.Bytes[..(length < 0 ? SmallLexicon.Bytes.Length - 1 : length)];
        var error = Assert.Throws<InvalidDataException>(() => Lexicon.FromBytes(bytes, "words.lex"));
        Assert.StartsWith("words.lex:", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_foreign_file_is_refused() => Assert.Throws<InvalidDataException>(() => Lexicon.FromBytes(new byte[500]));

    [Fact]
    public void A_file_is_opened_as_it_was_written()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "a.lex");
        File.WriteAllBytes(path, SmallLexicon.Bytes);
        var lexicon = Lexicon.Open(path);
        Assert.True(lexicon.Count > 20);
        Assert.True(lexicon.Find("hypertension") >= 0);
        Assert.Equal(-1, lexicon.Find("nosuchword"));
    }

    [Theory]
    [InlineData("stenoses", "stenosis")]
    [InlineData("biopsies", "biopsy")]
    [InlineData("abscesses", "abscess")]
    [InlineData("patient's", "patient")]
    [InlineData("bursae", "bursa")]
    [InlineData("bones", "bone")]
    [InlineData("pelvis", "pelvis")]
    [InlineData("thrombus", "thrombus")]
    public void Regular_endings_come_off(string word, string stem)
    {
        var length = WordNormalizer.Stem(word, out var ending);
        Assert.Equal(stem, word[..length] + ending);
    }

    [Fact]
    public void A_wrong_rule_names_file_line_and_mend()
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Directory.GetFiles(Path.Combine(TestData.Checkout, "data", "rules"), "*.tsv"))
        {
            File.Copy(file, Path.Combine(folder.Path, Path.GetFileName(file)));
        }

        File.WriteAllText(Path.Combine(folder.Path, "context.tsv"), "id\tcue\tcategory\tdirection\tscope\nC-1\tno\tdenied\tforward\t\n");
        var error = Assert.Throws<RuleFormatException>(() => ReadingRules.Load(folder.Path));
        Assert.StartsWith("context.tsv(2): 'denied' is not a category: use one of Negated", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_text_is_read_without_failing()
    {
        var random = new Random(11);
        string[] pieces = ["pain", "knee", " ", "\n", ", ", ". ", "no ", "1. ", "history of ", "ASSESSMENT:", "htn", "stage iii", "•", "é", "\ud83d", "type 2 diabetes ", "with ", "(", "ckd3b"];
        for (var round = 0; round < 400; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(200)).Select(_ => pieces[random.Next(pieces.Length)]));
            var result = SmallLexicon.Reader.Read(new Document { Id = "1", Text = text });
            Assert.All(result.Mentions, m =>
            {
                Assert.InRange(m.Span.Start, 0, text.Length);
                Assert.InRange(m.Span.End, m.Span.Start, text.Length);
                Assert.True(m.Sentence.Contains(m.Span));
                Assert.NotEmpty(m.Senses);
                Assert.All(m.Words, w => Assert.True(m.Span.Contains(w)));
            });
        }
    }
}
