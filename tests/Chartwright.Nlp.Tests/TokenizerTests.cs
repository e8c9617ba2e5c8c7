using CsCheck;

namespace Chartwright.Nlp.Tests;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("T2DM, A1c 7.2%", "T2DM|,|A1c|7.2|%")]
    [InlineData("follow-up q.d.", "follow|-|up|q|.|d|.")]
    [InlineData("the patient's knee", "the|patient's|knee")]
    [InlineData("s/p CABG x3", "s|/|p|CABG|x3")]
    public void Words_numbers_and_other_characters_come_apart(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Tokenizer.Tokenize(text).Select(t => t.Span.In(text))));

    [Fact]
    public void An_empty_line_is_two_line_breaks() =>
        Assert.Equal([1, 1, 2], Tokenizer.Tokenize("a\nb\r\n\r\nc").Select(t => (int)t.LineBreaks));

    [Fact]
    public void Tokens_cover_every_visible_character_once() =>
        Gen.String.Sample(text =>
        {
            var at = 0;
            foreach (var token in Tokenizer.Tokenize(text))
            {
                for (; at < token.Start; at++)
                {
                    if (!char.IsWhiteSpace(text[at]) && !char.IsControl(text[at]))
                    {
                        return false;
                    }
                }

                if (token.Length <= 0 || token.Start != at)
                {
                    return false;
                }

                at = token.End;
            }

            return Tokenizer.Fold(text).Length == text.Length;
        });
}
