using System.Globalization;

namespace Chartwright.Nlp.Tests;

/// <summary>The labelled sentences of <c>eval/negex</c>, read by our own rules.</summary>
internal static class NegexSet
{
    public static Row[] Read(string path)
    {
        var text = new TextAnalyzer(Rules.Own);
        var context = new ContextAnalyzer(Rules.Own);
        return [.. File.ReadLines(path).Skip(1).Select(line => line.Split('\t')).Select(c =>
        {
            var span = Find(c[2], c[1]);
            var (assertion, rule) = context.Assert(text.Analyze(c[2]), span);
            return new Row(int.Parse(c[0], CultureInfo.InvariantCulture), c[1], c[2], span, c[3], c[4], c[5], assertion, rule);
        })];
    }

    public static double F1(IEnumerable<(bool Gold, bool Found)> pairs)
    {
        int both = 0, gold = 0, found = 0;
        foreach (var (g, f) in pairs)
        {
            both += g && f ? 1 : 0;
            gold += g ? 1 : 0;
            found += f ? 1 : 0;
        }

        return 2.0 * both / Math.Max(1, gold + found);
    }

    // The condition stands in the sentence in upper case; failing that, in any case; failing that, by its first words.
    private static TextSpan Find(string sentence, string condition)
    {
        var words = condition.Trim();
        foreach (var comparison in new[] { StringComparison.Ordinal, StringComparison.OrdinalIgnoreCase })
        {
            var at = sentence.IndexOf(comparison == StringComparison.Ordinal ? words.ToUpperInvariant() : words, comparison);
            if (at >= 0)
            {
                return new TextSpan(at, at + words.Length);
            }
        }

        var upper = words.ToUpperInvariant();
        for (var length = upper.Length - 1; length > 2; length--)
        {
            var at = sentence.IndexOf(upper[..length], StringComparison.Ordinal);
            if (at >= 0)
            {
                return new TextSpan(at, at + length);
            }
        }

        return new TextSpan(0, sentence.Length);
    }

    internal sealed record Row(int Line, string Condition, string Sentence, TextSpan Span, string Negation, string Time, string Person, Assertion Found, string Rule);
}
