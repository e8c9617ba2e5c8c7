namespace Chartwright.Nlp.Tests;

public sealed class SectionTests
{
    private static readonly TextAnalyzer Analyzer = new(Rules.Own);

    [Theory]
    [InlineData("PAST MEDICAL HISTORY", SectionKind.PastMedicalHistory)]
    [InlineData("PMHx:", SectionKind.PastMedicalHistory)]
    [InlineData("Past Medical History (reviewed)", SectionKind.PastMedicalHistory)]
    [InlineData("## Assessment & Plan", SectionKind.AssessmentAndPlan)]
    [InlineData("A/P:", SectionKind.AssessmentAndPlan)]
    [InlineData("Impression:", SectionKind.Assessment)]
    [InlineData("3. FAMILY HISTORY:", SectionKind.FamilyHistory)]
    [InlineData("Pre-operative Diagnosis:", SectionKind.PreoperativeDiagnosis)]
    [InlineData("DISCHARGE DIAGNOSES:", SectionKind.DischargeDiagnosis)]
    [InlineData("History of present illness", SectionKind.PresentIllness)]
    [InlineData("LABS 03/18:", SectionKind.Laboratory)]
    [InlineData("ROS:", SectionKind.ReviewOfSystems)]
    [InlineData("Hospital Course:", SectionKind.HospitalCourse)]
    [InlineData("Reason for visit:", SectionKind.ChiefComplaint)]
    public void A_heading_opens_its_section(string heading, SectionKind kind)
    {
        var text = Analyzer.Analyze($"Some words before.\n\n{heading}\nAsthma and gout.\n");
        Assert.Equal(kind, text.Sections[^1].Kind);
        Assert.Equal("Asthma and gout.", text.Sections[^1].Body.In(text.Text));
    }

    [Fact]
    public void Headings_within_a_line_are_found_when_written_in_capitals()
    {
        var text = Analyzer.Analyze("Seen today. PAST MEDICAL HISTORY: Asthma. FAMILY HISTORY: Gout. IMPRESSION: Cough.");
        Assert.Equal([SectionKind.Unspecified, SectionKind.PastMedicalHistory, SectionKind.FamilyHistory, SectionKind.Assessment], text.Sections.Select(s => s.Kind));
    }

    [Fact]
    public void A_sentence_that_begins_like_a_heading_is_none()
    {
        var text = Analyzer.Analyze("Assessment of the knee was difficult.\nPlan is to wait.");
        Assert.Equal([SectionKind.Unspecified], text.Sections.Select(s => s.Kind));
    }

    [Fact]
    public void A_body_system_stays_in_its_examination()
    {
        var text = Analyzer.Analyze("EXAM\nHEENT: normal.\nHeart: regular.\nPLAN\nRest.");
        Assert.Equal([SectionKind.Exam, SectionKind.Plan], text.Sections.Select(s => s.Kind));
    }

    [Fact]
    public void Items_of_a_plan_do_not_leave_it()
    {
        var text = Analyzer.Analyze("ASSESSMENT AND PLAN\n1. Hypertension.\n- Medications: continue lisinopril.\n2. Gout.\n");
        Assert.Equal([SectionKind.AssessmentAndPlan], text.Sections.Select(s => s.Kind));
    }

    [Fact]
    public void Section_rule_ids_are_unique_and_the_variants_many()
    {
        var rows = RuleTable.Read(Path.Combine(Testing.TestData.Checkout, "data", "rules", "sections.tsv"), "id", "heading", "kind", "mode").ToArray();
        Assert.Equal(rows.Length, rows.Select(r => r.Cells[0]).Distinct().Count());
        Assert.True(rows.Sum(r => r.Cells[1].Split(' ').Aggregate(1L, (n, part) => n * part.Split('|').Length)) > 400);
    }
}
