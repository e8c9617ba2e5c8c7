using Chartwright.Testing;

namespace Chartwright.Nlp.Tests;

/// <summary>What a phrase of a note means with the publishers' lexicon: the most specific reading, one for each phrase, none for what names no condition.</summary>
public sealed class SpecificityTests
{
    private static readonly Lazy<NoteReader> Shared = new(() => new NoteReader(OfficialLexicon.Get(), Rules.Own));

    [Theory]
    [InlineData("Right wrist Colles fracture.", "S5253", "S529,S629")]
    [InlineData("Acute on chronic systolic heart failure.", "I5023", "I5022,I509")]
    [InlineData("Problem #1: Type 2 diabetes with stage 3 chronic kidney disease.", "E1122", "E1022,N181,N182")]
    [InlineData("Chronic renal failure secondary to tubulointerstitial nephritis.", "N189", "N119")]
    [InlineData("Transient tics.", "F950", "F959")]
    public void The_rarest_words_lead(string text, string wanted, string unwanted)
    {
        var codes = Codes(text);
        Assert.Contains(codes, c => c.StartsWith(wanted, StringComparison.Ordinal));
        Assert.DoesNotContain(codes, c => unwanted.Split(',').Contains(c));
    }

    [Theory]
    [InlineData("Growth of urethral colonizing flora.", "D49")]
    [InlineData("Renal cell carcinoma extending to perirenal fat.", "D49")]
    [InlineData("Chest X-ray, testicular tumor markers and general tests.", "D4989")]
    [InlineData("An erythematous and ulcerated plaque.", "L98499")]
    [InlineData("A history of infectious mononucleosis.", "B999")]
    [InlineData("A subconjunctival abscess was diagnosed.", "L0291")]
    [InlineData("Acceptable general condition with blood pressure 99/62, heart rate 57.", "I519")]
    [InlineData("The examination of the eye fundus was normal.", "Z010")]
    [InlineData("Epidural anesthesia was given.", "R200")]
    [InlineData("Start metformin 1000 mg BID.", "G700")]
    [InlineData("Uncontrolled hypertension. Add chlorthalidone.", "F90")]
    [InlineData("Respiratory failure (pH of 7.45).", "I272")]
    [InlineData("She is due for the MMR.", "B05")]
    public void Words_that_name_no_such_condition_lead_nowhere(string text, string unwanted) =>
        Assert.DoesNotContain(Codes(text), c => c.StartsWith(unwanted, StringComparison.Ordinal));

    [Theory]
    [InlineData("Pain in the right renal fossa.", "N23")]
    [InlineData("A diabetic patient.", "E119")]
    [InlineData("Here for a routine eye examination.", "Z010")]
    [InlineData("BMI 33.7.", "Z6833")]
    [InlineData("Body mass index of 41.2 kg/m2.", "Z6841")]
    [InlineData("IUP at 39 weeks.", "Z3A39")]
    [InlineData("Hepatitis C.", "B1920")]
    [InlineData("An occasional pain.", "R52")]
    public void Words_that_name_it_lead_to_it(string text, string wanted) => Assert.Contains(Codes(text), c => c.StartsWith(wanted, StringComparison.Ordinal));

    [Theory]
    [InlineData("A1c 9.1%.")]
    [InlineData("BMI was recorded.")]
    [InlineData("Seen 39 weeks ago.")]
    public void Numbers_alone_make_no_mention(string text) => Assert.DoesNotContain(Codes(text), c => c.StartsWith("Z68", StringComparison.Ordinal) || c.StartsWith("Z3A", StringComparison.Ordinal));

    private static List<string> Codes(string text)
    {
        TestData.Source("icd10cm/fy2026-reconstructed");
        return [.. Shared.Value.Read(new Document { Id = "t", Text = text }).Mentions.Where(m => m.Senses.Length > 0).Select(m => m.Senses[0].Code.ToString())];
    }
}
