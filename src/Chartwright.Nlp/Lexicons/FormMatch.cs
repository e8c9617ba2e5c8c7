namespace Chartwright.Nlp;

/// <summary>Compares a word form with the tokens of a text.</summary>
internal static class FormMatch
{
    /// <summary>Whether the form's words stand at token <paramref name="i"/> and after it.</summary>
    public static bool Fits(WordForm form, ReadOnlySpan<Token> tokens, ReadOnlySpan<char> folded, int i, int end)
    {
        if (i + form.Words.Length > end)
        {
            return false;
        }

        for (var k = 0; k < form.Words.Length; k++)
        {
            if (!folded[tokens[i + k].Start..tokens[i + k].End].SequenceEqual(form.Words[k]))
            {
                return false;
            }
        }

        return true;
    }
}
