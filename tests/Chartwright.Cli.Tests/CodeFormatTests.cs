using Chartwright.Testing;

namespace Chartwright.Cli.Tests;

/// <summary>Inputs and outputs of <c>code</c> for people and other programs.</summary>
public sealed class CodeFormatTests(SharedHome home)
{
    private const string Note = "ASSESSMENT\nGout.\n";

    [Fact]
    public void Text_shows_the_code_its_title_the_words_and_why()
    {
        var result = home.RunWith(Note, "code", "-");

        Assert.Equal(ExitCode.Done, result.Code);
        Assert.Contains("M10.9", result.Out, StringComparison.Ordinal);
        Assert.Contains("[Gout]", result.Out, StringComparison.Ordinal);
        Assert.Contains("why:", result.Out, StringComparison.Ordinal);
        Assert.Contains("core edition", result.Out, StringComparison.Ordinal);
        Assert.Contains("codesets install", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_to_code_is_said()
    {
        var result = home.RunWith("Feels fine.", "code", "-");

        Assert.Equal(ExitCode.Done, result.Code);
        Assert.Contains("No code is proposed.", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_is_coded_file_by_file_in_the_order_of_names()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("b.txt"), Note);
        File.WriteAllText(folder.File("a.txt"), Note);
        File.WriteAllText(folder.File("c.jsonl"), "{\"id\":\"inside\",\"text\":\"Gout.\"}\n");
        File.WriteAllText(folder.File("d.pdf"), "not a note");

        var array = home.Run("code", folder.Path, "--format", "json").Json();

        Assert.Equal(["a.txt", "b.txt", "inside"], array.EnumerateArray().Select(r => r.GetProperty("id").GetString()));
    }

    [Fact]
    public void Csv_has_one_row_a_code_with_quoted_cells()
    {
        var lines = home.RunWith("ASSESSMENT\nObesity, class 1.", "code", "-", "--format", "csv").Lines;

        Assert.Equal("id,date,edition,sequence,system,code,title,poa,confidence,start,end,words", lines[0]);
        Assert.StartsWith("-,2026-01-15,core,1,icd10cm,E66.811,\"Obesity, class 1\",", lines[1], StringComparison.Ordinal);
        Assert.Contains(lines.Skip(1), l => l.EndsWith(",11,27,\"Obesity, class 1\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Fhir_is_a_bundle_of_provisional_conditions()
    {
        var bundle = home.RunWith(Note, "code", "-", "--format", "fhir").Json();

        var condition = bundle.GetProperty("entry")[0].GetProperty("resource");
        var coding = condition.GetProperty("code").GetProperty("coding")[0];
        Assert.Equal("Bundle", bundle.GetProperty("resourceType").GetString());
        Assert.Equal("Condition", condition.GetProperty("resourceType").GetString());
        Assert.Equal("provisional", condition.GetProperty("verificationStatus").GetProperty("coding")[0].GetProperty("code").GetString());
        Assert.Equal("http://hl7.org/fhir/sid/icd-10-cm", coding.GetProperty("system").GetString());
        Assert.Equal("M10.9", coding.GetProperty("code").GetString());
    }

    [Fact]
    public void Exhaustive_keeps_every_documented_condition()
    {
        const string Text = "PAST MEDICAL HISTORY\nGout.\n\nASSESSMENT\nEssential hypertension.\n";

        var billing = home.RunWith(Text, "code", "-", "--format", "csv").Lines.Length;
        var exhaustive = home.RunWith(Text, "code", "-", "--format", "csv", "--purpose", "exhaustive").Lines.Length;

        Assert.True(exhaustive >= billing);
        Assert.Equal(3, exhaustive);
    }

    [Theory]
    [InlineData("nothing-here.txt")]
    [InlineData("nothing-here/")]
    public void A_missing_file_is_a_wrong_command_line(string path)
    {
        var result = home.Run("code", path);

        Assert.Equal(ExitCode.Usage, result.Code);
        Assert.Contains($"{path}: no such file or folder", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_folder_is_a_wrong_command_line()
    {
        using var folder = new TemporaryFolder();

        var result = home.Run("code", folder.Path);

        Assert.Equal(ExitCode.Usage, result.Code);
        Assert.Contains("no .txt or .jsonl file", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_shows_sections_and_mentions_with_their_spans()
    {
        const string Line = "{\"id\":\"1\",\"text\":\"ASSESSMENT\\nGout. No pneumonia.\"}";

        var answer = Assert.Single(home.RunWith(Line, "read", "-", "--format", "jsonl").JsonLines());
        var text = home.RunWith(Note, "read", "-").Out;

        var mentions = answer.GetProperty("mentions").EnumerateArray().ToDictionary(m => m.GetProperty("text").GetString()!, m => m.GetProperty("presence").GetString(), StringComparer.Ordinal);
        Assert.Equal("negated", mentions["pneumonia"]);
        Assert.NotEqual("negated", mentions["Gout"]);
        Assert.Contains("mentions", text, StringComparison.Ordinal);
        Assert.Contains("M10.9", text, StringComparison.Ordinal);
    }
}
