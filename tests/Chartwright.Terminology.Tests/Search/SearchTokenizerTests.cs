using Chartwright.Terminology.Search;

namespace Chartwright.Terminology.Tests.Search;

public sealed class SearchTokenizerTests
{
    [Theory]
    [InlineData("Alzheimer's disease", "alzheimer disease")]
    [InlineData("Graves' disease", "grave disease")]
    [InlineData("Ménière’s disease", "meniere disease")]
    [InlineData("ckd3b lt 2nd", "ckd3b lt 2nd")]
    [InlineData("ketorolac 15mg", "ketorolac 15 mg")]
    [InlineData("prom >24h", "prom greater 24 h")]
    [InlineData("non-dominant side", "nondominant side")]
    [InlineData("Pre-eclampsia", "preeclampsia")]
    [InlineData("self-harm", "self harm")]
    [InlineData("arthritis w/o fever w/ rash", "arthritis without fever w rash")]
    [InlineData("fractures bodies boxes abscesses branches", "fracture body box abscess branch")]
    [InlineData("pus viscus bronchitis mass", "pus viscus bronchitis mass")]
    [InlineData("  ,;- ", "")]
    public void Words_come_out_alike_however_they_are_written(string text, string words) => Assert.Equal(words, string.Join(' ', SearchTokenizer.Split(text)));

    [Theory]
    [InlineData("covid19", "covid 19")]
    [InlineData("t2dm", "t 2 dm")]
    [InlineData("stage3b", "stage 3b")]
    [InlineData("fever", "fever")]
    public void Letters_part_from_digits(string word, string parts) => Assert.Equal(parts, string.Join(' ', SearchTokenizer.SplitLettersFromDigits(word)));

    [Theory]
    [InlineData("Leukemia, remission not reached", "leukemia 0 remission 3 not 1")]
    [InlineData("Leukemia, not having achieved remission", "leukemia 0 not 1 having 3 achieved 3 remission 3")]
    [InlineData("Stenosis, no claudication", "stenosis 0 no 1 claudication 3")]
    [InlineData("Otitis, side not stated", "otitis 0 side 0 not 1 stated 3")]
    public void Denials_are_read_in_every_wording(string title, string expected)
    {
        var words = new List<KeyValuePair<string, int>>();
        SearchText.Read(title, 0, words);

        Assert.Equal(expected, string.Join(' ', words.Select(w => $"{w.Key} {w.Value}")));
    }

    [Fact]
    public void What_a_title_denies_is_marked_and_free()
    {
        var words = new List<KeyValuePair<string, int>>();
        SearchText.Read("Diabetes with ketoacidosis without coma, left (sudden)", 0, words);

        Assert.Equal(["diabete 0", "ketoacidosis 0", "without 1", "coma 3", "left 0", "sudden 1"], words.Select(w => $"{w.Key} {w.Value}"));
    }
}
