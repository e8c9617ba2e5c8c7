using Chartwright.Testing;

namespace Chartwright.Cli.Tests;

/// <summary><c>evaluate</c> on labelled files of a few lines.</summary>
public sealed class EvaluateTests(SharedHome home)
{
    [Fact]
    public void A_labelled_set_is_coded_at_the_date_of_the_sets_and_compared()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllLines(folder.File("dev.jsonl"),
        [
            "{\"id\":\"1\",\"text\":\"ASSESSMENT\\nGout.\",\"dx\":[\"M10.9\"]}",
            "{\"id\":\"2\",\"text\":\"ASSESSMENT\\nGout.\",\"dx\":[\"I10\"]}",
        ]);

        var result = home.Run("evaluate", folder.File("dev.jsonl"), "--setting", "professional", "--details");

        Assert.Equal(ExitCode.Done, result.Code);
        Assert.Contains("dev.jsonl: 2 records, billing, office, 2026-01-15, ICD-10-CM FY2026 core", result.Out, StringComparison.Ordinal);
        Assert.Contains("P 0.500  R 0.500  F1 0.500   (1 right, 1 spurious, 1 missed)", result.Out, StringComparison.Ordinal);
        Assert.Contains("2  missed: I10  spurious: M10.9", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Labelled_sentences_are_judged()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllLines(folder.File("dev.tsv"),
        [
            "Number\tCondition\tSentence\tNegation\tTemporality\tExperiencer",
            "1\tfever\tPatient denies FEVER.\tNegated\tRecent\tPatient",
            "2\tfever\tPatient has FEVER.\tAffirmed\tRecent\tPatient",
        ]);

        var result = home.Run("evaluate", folder.File("dev.tsv"));

        Assert.Contains("2 sentences", result.Out, StringComparison.Ordinal);
        Assert.Matches("negated +P 1.000  R 1.000  F1 1.000", result.Out);
    }

    [Fact]
    public void A_wrong_or_missing_file_is_named()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllLines(folder.File("dev.jsonl"), ["{\"id\":\"1\",\"text\":\"Gout.\"}"]);

        var wrong = home.Run("evaluate", folder.File("dev.jsonl"));

        Assert.Equal(ExitCode.Input, wrong.Code);
        Assert.Contains("dev.jsonl(1): 'dx'", wrong.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, home.Run("evaluate", "no-such.jsonl").Code);
    }
}
