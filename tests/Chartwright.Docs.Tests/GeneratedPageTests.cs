using Chartwright.Cli;

namespace Chartwright.Docs.Tests;

/// <summary>Pages and parts of pages that the program writes are as it would write them now.</summary>
public sealed class GeneratedPageTests(DocsHome home)
{
    private const string Sample = "samples/notes/01-office-diabetes-followup.txt";

    public static TheoryData<string> PagesWithCommands => [.. Page.All.Where(p => ConsoleBlocks.Count(new Page(p).Text) > 0)];

    [Fact]
    public void The_command_reference_is_that_of_the_command_table() => new Page("docs/cli.md").MustBe(CommandReference.Write());

    [Fact]
    public void The_list_of_issues_is_that_of_the_descriptors() => new Page("docs/issues/README.md").MustBe(IssuePage.Write());

    [Theory]
    [MemberData(nameof(PagesWithCommands))]
    public void Commands_on_a_page_print_what_the_page_shows(string page)
    {
        var subject = new Page(page);
        subject.MustBe(ConsoleBlocks.Execute(subject.Text, home.Run));
    }

    [Fact]
    public void The_picture_is_of_real_output()
    {
        string[] command = ["code", Sample, "--setting", "office", "--date", "2026-01-15"];
        var lines = home.Run(command).TrimEnd('\n').Split('\n').Take(26).ToArray();

        new Page("docs/images/code.svg").MustBe(Picture.Draw($"./chartwright {string.Join(' ', command)}", lines));
    }

    [Fact]
    public void The_accuracy_table_of_the_readme_is_that_of_evaluate_own() => new Page("README.md").PartMustBe("evaluate own", home.Run("evaluate", "own"));

    [Fact]
    public void The_library_sample_of_the_readme_is_the_one_that_runs()
    {
        var source = new Page("samples/library/CodeANote.cs").Text;
        var start = source.IndexOf("        // sample\n", StringComparison.Ordinal) + "        // sample\n".Length;
        var lines = source[start..source.IndexOf("        // end\n", StringComparison.Ordinal)].TrimEnd('\n').Split('\n').Select(l => l.Length > 8 ? l[8..] : string.Empty).ToArray();

        Assert.InRange(lines.Length, 5, 10);
        new Page("README.md").PartMustBe("library sample", $"```csharp\n{string.Join('\n', lines)}\n```");
    }
}
