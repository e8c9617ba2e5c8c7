using System.Collections.Frozen;
using System.Text;

namespace Chartwright.Terminology.Search;

/// <summary>Cuts titles and queries into the words that search compares: lower case, unaccented, possessive and plural endings off.</summary>
/// <remarks>The same words come out for documents and queries; nothing else matters of their form (<c>diabete</c> is as good as <c>diabetes</c>).</remarks>
internal static class SearchTokenizer
{
    private const string Accented = "àáâãäåçèéêëìíîïñòóôõöøùúûüýÿ";
    private const string Plain = "aaaaaaceeeeiiiinoooooouuuuyy";

    /// <summary>Beginnings that some write with a hyphen and some without.</summary>
    private static readonly FrozenSet<string> Joined = FrozenSet.Create(
        StringComparer.Ordinal, "non", "pre", "post", "anti", "hyper", "hypo", "intra", "inter", "sub", "peri", "extra", "endo", "micro", "multi", "semi", "over", "under", "co", "bi", "re", "un");

    /// <summary>The words of a text, in order.</summary>
    public static List<string> Split(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        if (text.Contains("w/o", StringComparison.OrdinalIgnoreCase))
        {
            text = text.Replace("w/o", " without ", StringComparison.OrdinalIgnoreCase);
        }

        for (var i = 0; i < text.Length; i++)
        {
            var c = Fold(text[i]);
            if (char.IsAsciiLetterOrDigit(c))
            {
                // 15mg, 40ml: number and unit are two words; 2nd, 3b, 15th stay whole.
                if (word.Length > 0 && char.IsAsciiLetter(c) && char.IsAsciiDigit(word[^1]) && StartsUnit(text, i, word))
                {
                    End(words, word);
                }

                word.Append(c);
            }
            else if (c is '>' or '<')
            {
                End(words, word);
                words.Add(c == '>' ? "greater" : "less");
            }
            else if (c is '\'' or '\u2019')
            {
                // alzheimer's -> alzheimer; graves' -> graves.
                if (i + 1 < text.Length && (text[i + 1] is 's' or 'S') && (i + 2 == text.Length || !char.IsLetterOrDigit(text[i + 2])))
                {
                    i++;
                }
            }
            else if (c == '-' && i + 1 < text.Length && char.IsLetter(text[i + 1]) && Joined.Contains(word.ToString()))
            {
                // non-dominant and nondominant, pre-eclampsia and preeclampsia are one word.
            }
            else
            {
                End(words, word);
            }
        }

        End(words, word);
        return words;
    }

    /// <summary>Cuts letters from digits (<c>covid19</c>), for a query word that nothing knows whole.</summary>
    public static List<string> SplitLettersFromDigits(string word)
    {
        var parts = new List<string>();
        var start = 0;
        for (var i = 1; i <= word.Length; i++)
        {
            if (i == word.Length || (char.IsAsciiDigit(word[i]) && char.IsAsciiLetter(word[i - 1])) || (char.IsAsciiLetter(word[i]) && char.IsAsciiDigit(word[i - 1]) && word.Length - i > 1))
            {
                parts.Add(Stem(word[start..i]));
                start = i;
            }
        }

        return parts;
    }

    private static bool StartsUnit(string text, int at, StringBuilder word)
    {
        foreach (var c in word.ToString())
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }
        }

        var end = at;
        while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }

        var rest = text.AsSpan(at, end - at);
        return (rest.Length > 1 || rest[0] is 'h' or 'u' or 'g' or 'l' or 'y' or 'H' or 'U' or 'G' or 'L' or 'Y')
            && !rest.Equals("st", StringComparison.OrdinalIgnoreCase) && !rest.Equals("nd", StringComparison.OrdinalIgnoreCase)
            && !rest.Equals("rd", StringComparison.OrdinalIgnoreCase) && !rest.Equals("th", StringComparison.OrdinalIgnoreCase)
            && rest.IndexOfAnyInRange('0', '9') < 0;
    }

    private static char Fold(char c)
    {
        if (c < 128)
        {
            return char.ToLowerInvariant(c);
        }

        var at = Accented.IndexOf(char.ToLowerInvariant(c), StringComparison.Ordinal);
        return at < 0 ? c : Plain[at];
    }

    private static void End(List<string> words, StringBuilder word)
    {
        if (word.Length > 0)
        {
            words.Add(Stem(word.ToString()));
            word.Clear();
        }
    }

    private static string Stem(string w)
    {
        if (w.Length < 5 || w[^1] != 's')
        {
            return w;
        }

        if (w.EndsWith("ies", StringComparison.Ordinal))
        {
            return w[..^3] + "y";
        }

        if (w.EndsWith("sses", StringComparison.Ordinal) || w.EndsWith("xes", StringComparison.Ordinal) || w.EndsWith("ches", StringComparison.Ordinal) || w.EndsWith("shes", StringComparison.Ordinal))
        {
            return w[..^2];
        }

        return w[^2] is 's' or 'u' or 'i' ? w : w[..^1];
    }
}
