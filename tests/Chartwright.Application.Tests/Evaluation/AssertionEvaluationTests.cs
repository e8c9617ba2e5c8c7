using Chartwright.Application.Evaluation;
using Chartwright.Testing;

namespace Chartwright.Application.Tests.Evaluation;

public sealed class AssertionEvaluationTests(OpenHome home)
{
    private const string Heading = "Number\tCondition\tSentence\tNegation\tTemporality\tExperiencer";

    [Fact]
    public void Each_label_is_counted_apart()
    {
        var report = Run(
            "1\tfever\tPatient denies FEVER.\tNegated\tRecent\tPatient",
            "2\tfever\tPatient has FEVER.\tNegated\tRecent\tPatient",
            "3\tstroke\tMother had a STROKE.\tAffirmed\tRecent\tOther");

        Assert.Equal(3, report.Sentences);
        Assert.Equal(new Counts(1, 0, 1), report.Negated);
        Assert.Equal(new Counts(1, 0, 0), report.Other);
        Assert.StartsWith("line 3: key negated/now/patient, given affirmed/now/patient", report.Wrong[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_short_line_is_named()
    {
        Assert.StartsWith("dev.tsv(2): 3 columns", Assert.Throws<FormatException>(() => Run("1\tfever\tPatient denies FEVER.")).Message, StringComparison.Ordinal);
    }

    private AssertionReport Run(params string[] lines)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllLines(folder.File("dev.tsv"), [Heading, .. lines]);
        return AssertionEvaluation.Run(home.Installation.Data, AssertionEvaluation.Load(folder.File("dev.tsv")));
    }
}
