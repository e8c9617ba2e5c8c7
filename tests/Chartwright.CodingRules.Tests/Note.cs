using System.Collections.Immutable;

namespace Chartwright.CodingRules.Tests;

/// <summary>Builds a reading by hand: mentions in a text, as the reader would give them.</summary>
internal sealed class Note(string text)
{
    private readonly List<Mention> _mentions = [];

    public Note With(string words, string code, SectionKind section = SectionKind.Assessment, bool heading = true, Presence presence = Presence.Present,
        Temporality time = Temporality.Current, Experiencer who = Experiencer.Patient, params (ModifierKind Kind, string Value)[] modifiers)
    {
        var at = text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{words}' does not stand in the note");
        var span = new TextSpan(at, at + words.Length);
        _mentions.Add(new Mention
        {
            DocumentId = "1",
            Span = span,
            Words = [span],
            Section = section,
            Sentence = new TextSpan(0, text.Length),
            IsProblemHeading = heading,
            Assertion = new Assertion(presence, time, who),
            Senses = [new MentionSense(MentionSource.Index, words, CodeSystemId.Icd10Cm, CodeValue.Parse(code), default, 1)],
            Modifiers = [.. modifiers.Select(m => new MentionModifier(m.Kind, m.Value, span))],
        });
        return this;
    }

    public CodingResult Code(SmallRelease small, CodingRuleSet? rules = null, EncounterKind kind = EncounterKind.Office, CodingPurpose purpose = CodingPurpose.Billing, Sex sex = Sex.Unknown)
    {
        var document = new Document { Id = "1", Text = text };
        var encounter = new Encounter { Id = "1", Kind = kind, Side = Encounter.DefaultSide(kind), Date = new ServiceDate(2026, 1, 15), Sex = sex, Documents = [document] };
        var reading = new ReadingResult { Document = document, Mentions = [.. _mentions.OrderBy(m => m.Span)] };
        return new Coder(small.Release, rules ?? CodingRuleSet.Empty).Code(encounter, [reading], purpose);
    }

    public static string Codes(CodingResult result) => string.Join(' ', result.Assignments.Select(a => a.Coding.ToString()));

    public static ImmutableArray<string> Reasons(CodingResult result) => [.. result.SetAside.Select(s => s.RuleId)];
}
