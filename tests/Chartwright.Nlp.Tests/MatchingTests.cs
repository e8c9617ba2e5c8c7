namespace Chartwright.Nlp.Tests;

public sealed class MatchingTests
{
    [Theory]
    [InlineData("Chronic kidney disease, stage 3b.", "N1832")]
    [InlineData("Stage IIIb chronic disease of the kidneys.", "N1832")]
    [InlineData("CKD3b.", "N1832")]
    [InlineData("Type II diabetes with neuropathy.", "E1140")]
    [InlineData("Neuropathy due to type 2 diabetes.", "E1140")]
    [InlineData("Heart attack.", "I219")]
    [InlineData("Myocardial infarction.", "I219")]
    [InlineData("Carcinoma of the left breast.", "C509")]
    [InlineData("Breast cancer.", "C509")]
    [InlineData("Metastatic breast cancer.", "C509")]
    [InlineData("Cancer metastatic to bone.", "C7951")]
    [InlineData("Gastritis.", "K2970")]
    [InlineData("Fractured radius.", "S529")]
    [InlineData("HTN", "I10")]
    public void A_phrase_leads_to_its_entry(string text, string code) => Assert.Contains(code, Codes(text));

    [Fact]
    public void A_shared_word_serves_both_members_of_a_list()
    {
        var codes = Codes("Pain in the knees and left hip.");
        Assert.Contains("M2556", codes);
        Assert.Contains("M2555", codes);
        Assert.DoesNotContain("R52", codes);
    }

    [Fact]
    public void A_denied_word_never_completes_a_phrase() => Assert.Equal(["E119"], Codes("Type 2 diabetes without neuropathy."));

    [Fact]
    public void A_condition_named_after_a_link_is_kept_beside_the_combination()
    {
        var codes = Codes("Neuropathy in type 2 diabetes with chronic kidney disease.");
        Assert.Contains("E1140", codes);
        Assert.Contains("N189", codes);
    }

    [Fact]
    public void Members_of_a_list_are_not_mixed()
    {
        var codes = Codes("Heart failure, chronic kidney disease, hypertension.");
        Assert.Equal(["I10", "I509", "N189"], codes.Order());
    }

    [Theory]
    [InlineData("The kidneys were examined.")]
    [InlineData("Fever clinic.")]
    [InlineData("She has pain and she twisted the knee.")]
    public void Anatomy_other_things_and_other_clauses_make_no_mention_of_a_disease(string text) =>
        Assert.DoesNotContain(Codes(text), c => c is "N289" or "R509" or "M2556");

    [Fact]
    public void Residual_lines_and_expanded_codes_stay_out()
    {
        var codes = Codes("Disease. Other gastritis. Sprain of knee.");
        Assert.DoesNotContain("Z999", codes);
        Assert.DoesNotContain("K2960", codes);
        Assert.DoesNotContain("S8391XA", codes);
    }

    [Fact]
    public void Evidence_is_the_words_themselves()
    {
        const string Text = "He has pain today in his right knee.";
        var mention = Assert.Single(SmallLexicon.Reader.Read(new Document { Id = "1", Text = Text }).Mentions);
        Assert.Equal(["pain", "knee"], mention.Words.Select(w => w.In(Text)));
        Assert.Equal("pain today in his right knee", mention.Span.In(Text));
        Assert.Equal(Text, mention.Sentence.In(Text));
        Assert.Equal("Pain, knee", mention.Senses[0].Entry);
        Assert.Equal(MentionSource.Index, mention.Senses[0].Source);
    }

    [Theory]
    [InlineData("Right knee pain.", ModifierKind.Laterality, "right")]
    [InlineData("Pain in both knees.", ModifierKind.Laterality, "bilateral")]
    [InlineData("Acute on chronic heart failure.", ModifierKind.Acuity, "acute on chronic")]
    [InlineData("CKD, stage 3b.", ModifierKind.Stage, "3b")]
    [InlineData("Closed fracture of the radius.", ModifierKind.Wound, "closed")]
    [InlineData("Nondisplaced radius fracture.", ModifierKind.Displacement, "nondisplaced")]
    [InlineData("Hypertension, uncontrolled.", ModifierKind.Control, "uncontrolled")]
    [InlineData("Severe hypertension.", ModifierKind.Severity, "severe")]
    [InlineData("Type 2 diabetes.", ModifierKind.Type, "2")]
    public void Narrowing_words_are_found(string text, ModifierKind kind, string value) =>
        Assert.Contains(SmallLexicon.Reader.Read(new Document { Id = "1", Text = text }).Mentions, m => m.Modifiers.Any(x => x.Kind == kind && x.Value == value));

    [Fact]
    public void A_side_belongs_to_its_own_mention()
    {
        var mentions = SmallLexicon.Reader.Read(new Document { Id = "1", Text = "Right knee pain and left hip pain." }).Mentions;
        Assert.Equal(["right", "left"], mentions.Select(m => m.Modifiers.Single(x => x.Kind == ModifierKind.Laterality).Value));
    }

    [Fact]
    public void Problem_names_are_told_from_the_sentences_about_them()
    {
        const string Text = "HPI\nShe has hypertension.\n\nASSESSMENT AND PLAN\n1. Type 2 diabetes with neuropathy.\n- Reasoning: The patient has pain.\n2. Hypertension: at goal.\nKnee pain\n- Check for fever.\n";
        var mentions = SmallLexicon.Reader.Read(new Document { Id = "1", Text = Text }).Mentions;
        Assert.Equal(["E1140", "I10", "M2556"], mentions.Where(m => m.IsProblemHeading).Select(m => m.Senses[0].Code.ToString()));
    }

    private static HashSet<string> Codes(string text) =>
        [.. SmallLexicon.Reader.Read(new Document { Id = "1", Text = text }).Mentions.Select(m => m.Senses[0].Code.ToString())];
}
