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
        Assert.True(negation >= 0.97, $"negation F1 {negation:F3}");
        Assert.True(history >= 0.65, $"historical F1 {history:F3}");
    }
}
