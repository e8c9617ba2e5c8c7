using Chartwright.Testing;

namespace Chartwright.Nlp.Tests;

/// <summary>What lasts is still there; causes stand beside injuries; problems are named under numbered headings.</summary>
public sealed class SenseRulesTests
{
    private static readonly Lazy<NoteReader> Shared = new(() => new NoteReader(OfficialLexicon.Get(), Rules.Own));

    [Theory]
    [InlineData("A man with a history of hypertension.", "I10", Temporality.Current)]
    [InlineData("History of asthma.", "J45", Temporality.Current)]
    [InlineData("History of type 2 diabetes.", "E11", Temporality.Current)]
    [InlineData("PAST MEDICAL HISTORY\nCOPD.", "J44", Temporality.Current)]
    [InlineData("History of asthma, resolved.", "J45", Temporality.Historical)]
    [InlineData("Previous hypertension.", "I10", Temporality.Historical)]
    [InlineData("History of stroke.", "I63", Temporality.Historical)]
    [InlineData("History of pneumonia.", "J18", Temporality.Historical)]
    [InlineData("History of pulmonary embolism.", "I26", Temporality.Historical)]
    public void A_history_of_what_lasts_is_present(string text, string code, Temporality temporality)
    {
        var mentions = Read(text).FindAll(m => Leads(m, code));
        Assert.NotEmpty(mentions);
        Assert.All(mentions, m => Assert.Equal(temporality, m.Assertion.Temporality));
        Assert.True(temporality == Temporality.Historical || !Read(text).Any(m => Leads(m, "Z86") || Leads(m, "Z87")));
    }

    [Theory]
    [InlineData("Ankle sprain. She slipped on a patch of ice.", "W000")]
    [InlineData("Wrist fracture after he fell down the stairs.", "W109")]
    [InlineData("Laceration of the hand from a dog bite.", "W540")]
    [InlineData("Neck pain. She was rear-ended in a motor vehicle accident.", "V892")]
    [InlineData("Knee sprain. He was playing basketball.", "Y9367")]
    [InlineData("Fracture of the foot. He dropped a brick on his foot.", "W208")]
    [InlineData("Hip fracture after a fall.", "W19")]
    public void The_cause_of_an_injury_is_read(string text, string code) => Assert.Contains(Read(text), m => Leads(m, code));

    [Theory]
    [InlineData("He was playing basketball. Hypertension.", "Y93")]
    [InlineData("Ankle sprain.\n\nSOCIAL HISTORY\nWas golfing.", "Y93")]
    [InlineData("A fall in blood pressure on standing. Hypertension.", "W19")]
    [InlineData("Ankle sprain after a fall.", "R296")]
    public void Without_an_injury_or_outside_its_story_there_is_no_cause(string text, string code) => Assert.DoesNotContain(Read(text), m => Leads(m, code));

    [Fact]
    public void Repeated_falls_are_a_symptom() => Assert.Contains(Read("Repeated falls."), m => Leads(m, "R296"));

    [Theory]
    [InlineData("1. Knee pain, right.")]
    [InlineData("Problem #1: Knee pain.")]
    [InlineData("Diagnosis 2 - Knee pain")]
    [InlineData("# Knee pain: rest.")]
    public void The_problem_of_a_numbered_heading_is_its_heading(string line) =>
        Assert.True(Assert.Single(Read($"ASSESSMENT AND PLAN\n\n{line}\n"), m => Leads(m, "M2556")).IsProblemHeading);

    [Theory]
    [InlineData("Concern for pneumonia was ruled out.", Presence.Negated)]
    [InlineData("Pneumonia was considered but excluded.", Presence.Negated)]
    [InlineData("Pneumonia was suspected and was ruled out.", Presence.Negated)]
    [InlineData("Pneumonia was excluded.", Presence.Negated)]
    [InlineData("Pneumonia was considered.", Presence.Possible)]
    [InlineData("Pneumonia could not be ruled out.", Presence.Possible)]
    [InlineData("Vaccinated against pneumonia.", Presence.Hypothetical)]
    public void A_verdict_after_a_suspicion_stands(string text, Presence presence) =>
        Assert.Equal(presence, Assert.Single(Read(text), m => Leads(m, "J18")).Assertion.Presence);

    private static bool Leads(Mention mention, string code) => mention.Senses.Length > 0 && mention.Senses[0].Code.ToString().StartsWith(code, StringComparison.Ordinal);

    private static List<Mention> Read(string text)
    {
        TestData.Source("icd10cm/fy2026-reconstructed");
        return [.. Shared.Value.Read(new Document { Id = "t", Text = text }).Mentions];
    }
}
