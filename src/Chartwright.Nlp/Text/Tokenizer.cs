namespace Chartwright.Nlp;

/// <summary>Cuts a text into words, numbers and single other characters. Spans are of the text as given.</summary>
/// <remarks>
/// A word may hold digits and inner apostrophes (<c>t2dm</c>, <c>patient's</c>); hyphen and slash always stand alone, so that
/// <c>follow-up</c> and <c>follow up</c> read alike. A number may hold inner points (<c>1.5</c>). Thread-safe.
/// </remarks>
public static class Tokenizer
{
    /// <summary>Tokens of <paramref name="text"/> in order.</summary>
    public static Token[] Tokenize(ReadOnlySpan<char> text)
    {
        var tokens = new List<Token>((text.Length / 5) + 8);
        byte breaks = 1;
        var i = 0;
        while (i < text.Length)
        {
            var c = text[i];
            if (c == '\n' || (c == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                breaks = (byte)Math.Min(breaks + 1, 200);
                i++;
            }
            else if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                i++;
            }
            else
            {
                var start = i;
                var kind = Scan(text, ref i);
                tokens.Add(new Token(start, i, kind, breaks));
                breaks = 0;
            }
        }

        return [.. tokens];
    }

    /// <summary>The text in lower case, apostrophes made plain, with every character at its own place.</summary>
    public static char[] Fold(ReadOnlySpan<char> text)
    {
        var folded = new char[text.Length];
        for (var i = 0; i < folded.Length; i++)
        {
            folded[i] = Fold(text[i]);
        }

        return folded;
    }

    private static char Fold(char c)
    {
        if (c < 128)
        {
            return char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;
        }

        return c switch
        {
            '\u2018' or '\u2019' or '\u02bc' or '\u00b4' => '\'',
            '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' => '-',
            _ => FoldAccent(char.ToLowerInvariant(c)),
        };
    }

    private static char FoldAccent(char c) => c switch
    {
        >= '\u00e0' and <= '\u00e5' => 'a',
        '\u00e7' => 'c',
        >= '\u00e8' and <= '\u00eb' => 'e',
        >= '\u00ec' and <= '\u00ef' => 'i',
        '\u00f1' => 'n',
        (>= '\u00f2' and <= '\u00f6') or '\u00f8' => 'o',
        >= '\u00f9' and <= '\u00fc' => 'u',
        _ => c,
    };

    private static TokenKind Scan(ReadOnlySpan<char> text, ref int i)
    {
        if (!char.IsLetterOrDigit(text[i]))
        {
            i++;
            return TokenKind.Punctuation;
        }

        var kind = TokenKind.Number;
        for (; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsLetter(c))
            {
                kind = TokenKind.Word;
            }
            else if (!char.IsDigit(c) && !JoinsInside(text, i, c, kind))
            {
                break;
            }
        }

        return kind;
    }

    private static bool JoinsInside(ReadOnlySpan<char> text, int i, char c, TokenKind kind)
    {
        if (i + 1 >= text.Length)
        {
            return false;
        }

        return c switch
        {
            '\'' or '\u2019' => kind == TokenKind.Word && char.IsLetter(text[i + 1]),
            '.' => kind == TokenKind.Number && char.IsDigit(text[i + 1]),
            _ => false,
        };
    }
}
