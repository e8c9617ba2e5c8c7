using System.Text.RegularExpressions;

namespace Chartwright.CodeSets.Icd10Cm;

/// <summary>
/// Follows the guidelines' outline: <c>Section I.</c>, <c>A.</c>, <c>1.</c>, <c>a.</c>, <c>1)</c>, <c>(a)</c>, <c>(i)</c>. A label is a heading only where the
/// outline expects it, as the next at its level or the first below the level above; the same marks in running text and in lists are not.
/// </summary>
internal sealed partial class GuidelineNumbering
{
    private const int Levels = 7;
    private static readonly string[] Roman = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

    private readonly int[] _at = new int[Levels];

    /// <summary>The heading on this line, null when it is none.</summary>
    public (string Number, string Title)? Next(string line)
    {
        var match = Label().Match(line);
        if (!match.Success)
        {
            return null;
        }

        foreach (var (level, ordinal) in Candidates(match))
        {
            if (ordinal == _at[level] + 1 && (level == 0 || _at[level - 1] > 0))
            {
                _at[level] = ordinal;
                Array.Clear(_at, level + 1, Levels - level - 1);
                return (Number(level), match.Groups["title"].Value.Trim());
            }
        }

        return null;
    }

    private static IEnumerable<(int Level, int Ordinal)> Candidates(Match match)
    {
        if (match.Groups["section"] is { Success: true } section)
        {
            yield return (0, Array.IndexOf(Roman, section.Value.ToLowerInvariant()) + 1);
        }
        else if (match.Groups["upper"] is { Success: true } upper)
        {
            yield return (1, upper.Value[0] - 'A' + 1);
        }
        else if (match.Groups["number"] is { Success: true } number)
        {
            yield return (2, int.Parse(number.ValueSpan, System.Globalization.CultureInfo.InvariantCulture));
        }
        else if (match.Groups["lower"] is { Success: true } lower)
        {
            yield return (3, lower.Value[0] - 'a' + 1);
        }
        else if (match.Groups["numberParen"] is { Success: true } numberParen)
        {
            yield return (4, int.Parse(numberParen.ValueSpan, System.Globalization.CultureInfo.InvariantCulture));
        }
        else if (match.Groups["paren"] is { Success: true } paren)
        {
            // "(i)" is the letter after (h), else the first roman numeral.
            if (paren.Length == 1)
            {
                yield return (5, paren.Value[0] - 'a' + 1);
            }

            var roman = Array.IndexOf(Roman, paren.Value);
            if (roman >= 0)
            {
                yield return (6, roman + 1);
            }
        }
    }

    private string Number(int level)
    {
        var parts = new string[level + 1];
        for (var i = 0; i <= level; i++)
        {
            parts[i] = i switch
            {
                0 => Roman[_at[0] - 1].ToUpperInvariant(),
                1 => ((char)('A' + _at[1] - 1)).ToString(),
                2 or 4 => _at[i].ToString(System.Globalization.CultureInfo.InvariantCulture),
                6 => Roman[_at[6] - 1],
                _ => ((char)('a' + _at[i] - 1)).ToString(),
            };
        }

        return string.Join('.', parts);
    }

    [GeneratedRegex(
        @"^\f?\s*(Section (?<section>I{1,3}|IV)\.|(?<upper>[A-Z])\.(?=\s)|(?<number>\d{1,2})\.(?=\s)|(?<lower>[a-z])\.(?=\s)|(?<numberParen>\d{1,2})\)|\((?<paren>[a-z]|[ivx]{1,4})\))\s*(?<title>\S.*)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Label();
}
