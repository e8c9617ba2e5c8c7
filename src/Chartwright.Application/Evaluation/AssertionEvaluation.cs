using System.Collections.Immutable;
using System.Globalization;
using Chartwright.Application.Home;
using Chartwright.Nlp;

namespace Chartwright.Application.Evaluation;

/// <summary>Judges labelled sentences: tab-separated line number, condition, sentence, negation, temporality, experiencer (the NegEx/ConText test sets' layout).</summary>
public static class AssertionEvaluation
{
    private const int Columns = 6;

    /// <summary>Reads the labelled sentences; the first line is a heading.</summary>
    /// <exception cref="FormatException">A line has too few columns; the message names it.</exception>
    public static IReadOnlyList<LabelledSentence> Load(string path)
    {
        var sentences = new List<LabelledSentence>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            if (++number == 1 || line.Length == 0)
            {
                continue;
            }

            var cells = line.Split('\t');
            if (cells.Length < Columns)
            {
                throw new FormatException($"{Path.GetFileName(path)}({number}): {cells.Length} columns instead of {Columns}: number, condition, sentence, negation, temporality, experiencer.");
            }

            sentences.Add(new LabelledSentence(number, cells[1], cells[2], Is(cells[3], "negated"), Is(cells[4], "historical"), !Is(cells[5], "patient")));
        }

        return sentences;
    }

    /// <summary>Judges every sentence with the product's rules.</summary>
    public static AssertionReport Run(ProductData data, IReadOnlyList<LabelledSentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(sentences);
        var rules = ReadingRules.Load(data.Rules);
        var text = new TextAnalyzer(rules);
        var context = new ContextAnalyzer(rules);
        Counts negated = default, historical = default, other = default;
        var wrong = ImmutableArray.CreateBuilder<string>();
        foreach (var sentence in sentences)
        {
            var (assertion, rule) = context.Assert(text.Analyze(sentence.Sentence), Find(sentence));
            var given = (Negated: assertion.Presence == Presence.Negated, Historical: assertion.Temporality == Temporality.Historical, Other: assertion.Experiencer != Experiencer.Patient);
            negated += Count(sentence.Negated, given.Negated);
            historical += Count(sentence.Historical, given.Historical);
            other += Count(sentence.Other, given.Other);
            if (sentence.Negated != given.Negated || sentence.Historical != given.Historical || sentence.Other != given.Other)
            {
                wrong.Add($"line {sentence.Line.ToString(CultureInfo.InvariantCulture)}: key {Words(sentence.Negated, sentence.Historical, sentence.Other)}, given {Words(given.Negated, given.Historical, given.Other)} [{rule}]");
            }
        }

        return new AssertionReport(sentences.Count, negated, historical, other, wrong.ToImmutable());
    }

    private static bool Is(string cell, string word) => cell.Trim().Equals(word, StringComparison.OrdinalIgnoreCase);

    private static Counts Count(bool key, bool given) => new(key && given ? 1 : 0, given && !key ? 1 : 0, key && !given ? 1 : 0);

    private static string Words(bool negated, bool historical, bool other) =>
        string.Join('/', new[] { negated ? "negated" : "affirmed", historical ? "historical" : "now", other ? "other" : "patient" });

    /// <summary>The condition stands in the sentence in capitals; failing that in any case; failing that its longest beginning.</summary>
    private static TextSpan Find(LabelledSentence s)
    {
        var condition = s.Condition.Trim();
        var capitals = condition.ToUpperInvariant();
        var at = s.Sentence.IndexOf(capitals, StringComparison.Ordinal);
        at = at < 0 ? s.Sentence.IndexOf(condition, StringComparison.OrdinalIgnoreCase) : at;
        if (at >= 0)
        {
            return new TextSpan(at, at + condition.Length);
        }

        for (var length = capitals.Length - 1; length > 2; length--)
        {
            at = s.Sentence.IndexOf(capitals[..length], StringComparison.Ordinal);
            if (at >= 0)
            {
                return new TextSpan(at, at + length);
            }
        }

        return new TextSpan(0, s.Sentence.Length);
    }
}
