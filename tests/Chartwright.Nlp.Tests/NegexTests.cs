using Chartwright.Testing;

namespace Chartwright.Nlp.Tests;

public sealed class NegexTests
{
    [Fact]
    public void Negation_on_the_labelled_sentences_reaches_its_bar()
    {
        var rows = NegexSet.Read(TestData.Need("eval/negex/dev.tsv"));
        var negation = NegexSet.F1(rows.Select(r => (r.Negation == "Negated", r.Found.Presence == Presence.Negated)));
        var history = NegexSet.F1(rows.Select(r => (r.Time == "Historical", r.Found.Temporality == Temporality.Historical)));
        var person = NegexSet.F1(rows.Select(r => (r.Person != "Patient", r.Found.Experiencer != Experiencer.Patient)));
        TestContext.Current.TestOutputHelper?.WriteLine($"negation {negation:F3}, historical {history:F3}, experiencer {person:F3}, {rows.Length} sentences");
        if (Environment.GetEnvironmentVariable("CHARTWRIGHT_ERRORS") is { Length: > 0 } path)
        {
            File.WriteAllLines(path, [$"# negation {negation:F3} historical {history:F3} experiencer {person:F3}", .. rows.Select(Describe).Where(line => line.Length > 0)]);
        }

        Assert.True(negation >= 0.95, $"negation F1 {negation:F3}");
    }

    private static string Describe(NegexSet.Row r)
    {
        var kinds = string.Join(',', new[]
        {
            (r.Negation == "Negated") != (r.Found.Presence == Presence.Negated) ? $"NEG({r.Negation})" : string.Empty,
            (r.Time == "Historical") != (r.Found.Temporality == Temporality.Historical) ? $"HIST({r.Time})" : string.Empty,
            (r.Person != "Patient") != (r.Found.Experiencer != Experiencer.Patient) ? $"EXP({r.Person})" : string.Empty,
        }.Where(k => k.Length > 0));
        return kinds.Length == 0 ? string.Empty : $"{kinds}\t{r.Rule}\t{r.Span.In(r.Sentence)}\t{r.Sentence}";
    }
}
