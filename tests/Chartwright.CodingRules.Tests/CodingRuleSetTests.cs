using Chartwright.Testing;

namespace Chartwright.CodingRules.Tests;

public sealed class CodingRuleSetTests(SmallRelease small) : IClassFixture<SmallRelease>
{
    private static readonly CodingRuleSet Own = CodingRuleSet.Load(Path.Combine(TestData.Checkout, "data", "rules", "combinations.tsv"));

    [Fact]
    public void Hypertension_and_heart_failure_share_a_combination_code_and_the_failure_follows()
    {
        var result = new Note("heart failure, hypertension").With("heart failure", "I509").With("hypertension", "I10").Code(small, Own);
        Assert.Equal("I11.0 I50.9", Note.Codes(result));
        Assert.Contains(result.Assignments[0].Trail, t => t.RuleId == "I.C.9.a.1");
    }

    [Fact]
    public void With_links_diabetes_and_kidney_disease()
    {
        var result = new Note("diabetes, chronic kidney disease stage 3").With("diabetes", "E119").With("chronic kidney disease", "N1830").Code(small, Own);
        Assert.Equal("E11.22 N18.30", Note.Codes(result));
    }

    [Fact]
    public void Without_its_conditions_a_rule_does_nothing() =>
        Assert.Equal("I10", Note.Codes(new Note("hypertension").With("hypertension", "I10").Code(small, Own)));

    [Theory]
    [InlineData("a\tI.A\t2020-10-01\t\tI10\t\tdrop 2\tx", "names condition '2'")]
    [InlineData("a\tI.A\t2020-10-01\t\tI10\t\tforget 1\tx", "none of")]
    [InlineData("a\tI.A\t2020-10-01\t\t\t\tdrop 1\tx", "'when' is empty")]
    [InlineData("a\tI.A\t2020-10-01\t\tI10\t\tdrop 1", "7 columns")]
    public void A_wrong_line_is_named_with_its_mend(string line, string expected)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("r.tsv"), $"id\tsection\tfrom\tto\twhen\tunless\teffects\ttext\n{line}\n");
        var error = Assert.Throws<FormatException>(() => CodingRuleSet.Load(folder.File("r.tsv")));
        Assert.Contains("r.tsv(2)", error.Message, StringComparison.Ordinal);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_order_of_mentions_never_changes_the_codes()
    {
        (string Words, string Code)[] mentions = [("hypertension", "I10"), ("heart failure", "I509"), ("kidney disease", "N189"), ("diabetes", "E119"), ("cough", "R05")];
        var random = new Random(20260115);
        var expected = string.Empty;
        for (var n = 0; n < 50; n++)
        {
            var note = new Note("hypertension heart failure kidney disease diabetes cough");
            random.Shuffle(mentions);
            foreach (var (words, code) in mentions)
            {
                note.With(words, code);
            }

            var codes = Note.Codes(note.Code(small, Own));
            expected = expected.Length == 0 ? codes : expected;
            Assert.Equal(expected, codes);
        }
    }
}
