namespace Chartwright.CodingRules.Tests;

public sealed class CoderTests(SmallRelease small) : IClassFixture<SmallRelease>
{
    [Theory]
    [InlineData("right", "M25.561")]
    [InlineData("left", "M25.562")]
    [InlineData("", "M25.569")]
    public void A_side_is_taken_from_the_record_and_never_supplied(string side, string code)
    {
        var note = side.Length == 0 ? new Note("knee pain").With("knee pain", "M2556") : new Note("knee pain").With("knee pain", "M2556", modifiers: (ModifierKind.Laterality, side));
        Assert.Equal(code, Note.Codes(note.Code(small)));
    }

    [Fact]
    public void An_unspecified_code_gives_way_to_the_sibling_that_the_words_settle()
    {
        var note = new Note("stage 3b chronic kidney disease").With("chronic kidney disease", "N189", modifiers: (ModifierKind.Stage, "3b"));
        Assert.Equal("N18.32", Note.Codes(note.Code(small)));
    }

    [Theory]
    [InlineData("", "S52.501A")]
    [InlineData("subsequent", "S52.501D")]
    [InlineData("sequela", "S52.501S")]
    public void The_seventh_character_follows_the_episode_of_care(string episode, string code)
    {
        var note = episode.Length == 0 ? new Note("fracture").With("fracture", "S52501") : new Note("fracture").With("fracture", "S52501", modifiers: (ModifierKind.Episode, episode));
        Assert.Equal(code, Note.Codes(note.Code(small)));
    }

    [Fact]
    public void A_stem_whose_side_is_not_given_yields_no_code_rather_than_a_guess() =>
        Assert.Equal(string.Empty, Note.Codes(new Note("fracture of lower radius").With("fracture", "S525").Code(small)));

    [Theory]
    [InlineData(Presence.Negated, "IV.J")]
    [InlineData(Presence.Possible, "IV.H")]
    [InlineData(Presence.Hypothetical, "IV.H")]
    [InlineData(Presence.Planned, "IV.H")]
    public void What_is_not_established_is_not_coded_in_the_office(Presence presence, string rule)
    {
        var result = new Note("pneumonia").With("pneumonia", "J189", presence: presence).Code(small);
        Assert.Equal(string.Empty, Note.Codes(result));
        Assert.Equal([rule], Note.Reasons(result));
    }

    [Fact]
    public void An_uncertain_diagnosis_at_discharge_is_coded_for_an_inpatient()
    {
        var note = new Note("probable pneumonia").With("pneumonia", "J189", SectionKind.DischargeDiagnosis, presence: Presence.Possible);
        Assert.Equal("J18.9", Note.Codes(note.Code(small, kind: EncounterKind.Inpatient)));
    }

    [Fact]
    public void Family_history_is_not_the_patients() =>
        Assert.Equal(string.Empty, Note.Codes(new Note("diabetes in father").With("diabetes", "E119", who: Experiencer.Family).Code(small, purpose: CodingPurpose.Exhaustive)));

    [Fact]
    public void A_code_of_the_other_sex_is_not_assigned() =>
        Assert.Equal(string.Empty, Note.Codes(new Note("delivery").With("delivery", "O80").Code(small, sex: Sex.Male)));

    [Fact]
    public void External_causes_come_last_and_exempt_codes_have_no_indicator()
    {
        var result = new Note("fall, fracture").With("fall", "W19XXXA").With("fracture", "S52501A").Code(small, kind: EncounterKind.Inpatient);
        Assert.Equal("S52.501A W19.XXXA", Note.Codes(result));
        Assert.Equal([PresentOnAdmission.Yes, PresentOnAdmission.NotReported], result.Assignments.Select(a => a.PresentOnAdmission));
        Assert.Equal([SequencingRole.First, SequencingRole.Additional], result.Assignments.Select(a => a.Role));
    }

    [Fact]
    public void A_symptom_yields_to_the_diagnosis_that_explains_it_unless_it_heads_a_problem()
    {
        var note = new Note("pneumonia with cough").With("pneumonia", "J189").With("cough", "R05", heading: false);
        Assert.Equal("J18.9", Note.Codes(note.Code(small)));
        var headed = new Note("pneumonia; cough").With("pneumonia", "J189").With("cough", "R05");
        Assert.Equal("J18.9 R05", Note.Codes(headed.Code(small)));
    }

    [Fact]
    public void An_excludes1_pair_is_resolved_and_explained()
    {
        var result = new Note("influenza with pneumonia, pneumonia").With("influenza with pneumonia", "J1000").With("pneumonia", "J189").Code(small);
        Assert.Equal("J10.00", Note.Codes(result));
        Assert.Contains("I.A.12.a", Note.Reasons(result));
    }

    [Fact]
    public void Every_assignment_carries_evidence_and_the_whole_walk()
    {
        var assignment = new Note("hypertension").With("hypertension", "I10").Code(small).Assignments.Single();
        Assert.Equal(new TextSpan(0, 12), assignment.Evidence.Single().Span);
        Assert.Equal([TrailStage.Index, TrailStage.Tabular, TrailStage.Guideline, TrailStage.Sequence], assignment.Trail.Select(t => t.Stage));
    }

    [Fact]
    public void The_same_input_gives_the_same_answer()
    {
        static Note Make() => new Note("hypertension, heart failure, cough, knee pain").With("hypertension", "I10").With("heart failure", "I509").With("cough", "R05").With("knee pain", "M2556");
        Assert.Equal(Note.Codes(Make().Code(small)), Note.Codes(Make().Code(small)));
    }
}
