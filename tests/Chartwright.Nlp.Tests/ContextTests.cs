namespace Chartwright.Nlp.Tests;

public sealed class ContextTests
{
    private static readonly TextAnalyzer Analyzer = new(Rules.Own);
    private static readonly ContextAnalyzer Context = new(Rules.Own);

    [Theory]
    [InlineData("No fever today.", "fever", Presence.Negated)]
    [InlineData("She denies fever, chills or cough.", "cough", Presence.Negated)]
    [InlineData("He denies fever but has a cough.", "cough", Presence.Present)]
    [InlineData("Denies fever, reports cough.", "cough", Presence.Present)]
    [InlineData("Fever: none", "Fever", Presence.Negated)]
    [InlineData("Fever - no", "Fever", Presence.Negated)]
    [InlineData("Constitutional: No fever or chills.", "chills", Presence.Negated)]
    [InlineData("Pneumonia was ruled out.", "Pneumonia", Presence.Negated)]
    [InlineData("No change in the pneumonia.", "pneumonia", Presence.Present)]
    [InlineData("Gram-negative sepsis.", "sepsis", Presence.Present)]
    [InlineData("Right non-healing foot ulcer.", "foot ulcer", Presence.Present)]
    [InlineData("Probable pneumonia.", "pneumonia", Presence.Possible)]
    [InlineData("Rule out pulmonary embolism.", "pulmonary embolism", Presence.Possible)]
    [InlineData("Pneumonia versus atelectasis.", "Pneumonia", Presence.Possible)]
    [InlineData("Shoulder pain, likely bursitis.", "Shoulder pain", Presence.Present)]
    [InlineData("Shoulder pain, likely bursitis.", "bursitis", Presence.Possible)]
    [InlineData("Return if you have fever.", "fever", Presence.Hypothetical)]
    [InlineData("Tylenol as needed for headache.", "headache", Presence.Hypothetical)]
    [InlineData("The patient has asthma.", "asthma", Presence.Present)]
    public void Presence_follows_the_cues(string sentence, string target, Presence expected) => Assert.Equal(expected, Decide(sentence, target).Presence);

    [Theory]
    [InlineData("History of stroke.", "stroke", Temporality.Historical)]
    [InlineData("Status post hip fracture.", "hip fracture", Temporality.Historical)]
    [InlineData("Stroke 5 years ago.", "Stroke", Temporality.Historical)]
    [InlineData("Two-day history of cough.", "cough", Temporality.Current)]
    [InlineData("PAST MEDICAL HISTORY: asthma.", "asthma", Temporality.Historical)]
    [InlineData("Cough for a week.", "Cough", Temporality.Current)]
    public void Temporality_follows_cues_and_sections(string sentence, string target, Temporality expected) => Assert.Equal(expected, Decide(sentence, target).Temporality);

    [Theory]
    [InlineData("Mother had breast cancer.", "breast cancer", Experiencer.Family)]
    [InlineData("FAMILY HISTORY: stroke.", "stroke", Experiencer.Family)]
    [InlineData("Colon cancer in her father.", "Colon cancer", Experiencer.Family)]
    [InlineData("Brought in by her daughter with dyspnea.", "dyspnea", Experiencer.Patient)]
    [InlineData("The donor had hepatitis.", "hepatitis", Experiencer.Other)]
    [InlineData("The patient has gout.", "gout", Experiencer.Patient)]
    public void Experiencer_follows_cues_and_sections(string sentence, string target, Experiencer expected) => Assert.Equal(expected, Decide(sentence, target).Experiencer);

    [Fact]
    public void The_rule_that_decided_is_named()
    {
        var text = Analyzer.Analyze("No fever.");
        Assert.StartsWith("C-NEG-", Context.Assert(text, new TextSpan(3, 8)).RuleId, StringComparison.Ordinal);
    }

    [Fact]
    public void Cue_ids_are_unique()
    {
        var rows = RuleTable.Read(Path.Combine(Testing.TestData.Checkout, "data", "rules", "context.tsv"), "id", "cue", "category", "direction", "scope").ToArray();
        Assert.Equal(rows.Length, rows.Select(r => r.Cells[0]).Distinct().Count());
    }

    private static Assertion Decide(string sentence, string target)
    {
        var at = sentence.IndexOf(target, StringComparison.Ordinal);
        return Context.Assert(Analyzer.Analyze(sentence), new TextSpan(at, at + target.Length)).Assertion;
    }
}
