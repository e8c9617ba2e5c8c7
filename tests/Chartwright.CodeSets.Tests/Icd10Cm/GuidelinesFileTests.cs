using Chartwright.CodeSets.Icd10Cm;
using Chartwright.CodeSets.Sources;
using Chartwright.Terminology.Content;

namespace Chartwright.CodeSets.Tests.Icd10Cm;

public sealed class GuidelinesFileTests
{
    private const string Small = """
        ICD-10-CM Official Guidelines for Coding and Reporting
        FY 2026 -- UPDATED October 1, 2025
        Section I. Conventions ...........................7
          A. Conventions for the codes .................. 7
             1.    A heading that is so long that it
                   takes two lines ................................ 7
        Section II. Principal ............................10
        Section III. Additional ............................10
        Section IV. Outpatient ............................10
        Section I. Conventions
          A. Conventions for the codes
             1.   A heading that is so long that it
               takes two lines
               See 2. and 4. of the list:
               3. no heading, the outline expects 2
               a. Below the first
                  1) Deeper
                     (a) Deeper still
                        (i) The deepest
                     (b) Next
             2.   Next
        Section II. Principal
          A. One
        Section III. Additional
        Section IV. Outpatient
            Appendix I
            Present on admission
        """;

    [Fact]
    public void Headings_are_what_the_outline_expects()
    {
        var rows = GuidelinesFile.Read(Text.File("guidelines.txt", Small));
        Assert.Equal(
            ["I", "I.A", "I.A.1", "I.A.1.a", "I.A.1.a.1", "I.A.1.a.1.a", "I.A.1.a.1.a.i", "I.A.1.a.1.b", "I.A.2", "II", "II.A", "III", "IV", "Appendix I"],
            rows.Select(r => r.Number));
        Assert.Equal("A heading that is so long that it takes two lines", rows[2].Title);
        Assert.Equal("Present on admission", rows[^1].Title);
    }

    [Fact]
    public void A_text_cut_off_is_an_error()
    {
        var cut = Small[..Small.IndexOf("Section III. Additional\nSection IV. Out", StringComparison.Ordinal)];
        Assert.Contains("III was not found", Assert.Throws<SourceFormatException>(() => GuidelinesFile.Read(Text.File("g.txt", cut))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_real_guidelines_have_every_section()
    {
        var rows = RealIcd10Cm.Release("FY2026").Citations;
        var byNumber = rows.ToDictionary(r => r.Number, StringComparer.Ordinal);
        foreach (var (number, title, page) in new[]
        {
            ("I.A.1", "The Alphabetic Index and Tabular List", 7),
            ("I.A.13", "Etiology/manifestation convention (“code first”, “use additional code” and “in diseases classified elsewhere” notes)", 10),
            ("I.B.14", "Documentation by Clinicians Other than the Patient's Provider", 15),
            ("I.C.1.d.1.a.i", "Negative or inconclusive blood cultures and sepsis", 23),
            ("I.C.4.a.1.a", "Presymptomatic Type 1 Diabetes Mellitus", 39),
            ("I.C.9.a.11", "Pulmonary Hypertension", 52),
            ("I.C.21.c.17", "Social Determinants of Health", 106),
            ("II.A", "Codes for symptoms, signs, and ill-defined conditions", 108),
            ("III.B", "Abnormal findings", 111),
            ("IV.H", "Uncertain diagnosis", 114),
            ("Appendix I", "Present on Admission Reporting Guidelines", 116),
        })
        {
            Assert.Equal(new CitationRow(number, title, page), byNumber[number]);
        }

        Assert.Equal(Enumerable.Range(1, 22).Select(c => $"I.C.{c}"), rows.Select(r => r.Number).Where(n => n.StartsWith("I.C.", StringComparison.Ordinal) && n.Count(c => c == '.') == 2));
    }
}
