using Chartwright.Testing;

namespace Chartwright.Cli.Tests;

/// <summary>Help, wrong command lines and their exit codes.</summary>
public sealed class UsageTests
{
    public static TheoryData<string> Commands => [.. CommandTable.Entries.Select(e => e.Name)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Help_of_a_command_names_its_arguments_and_options(string name)
    {
        using var home = new TemporaryFolder();
        var entry = CommandTable.Entries.Single(e => e.Name == name);

        var result = CommandResult.Of(home.Path, string.Empty, [.. name.Split(' '), "--help"]);

        Assert.Equal(ExitCode.Done, result.Code);
        Assert.All(entry.Arguments, a => Assert.Contains(a.Name, result.Out, StringComparison.Ordinal));
        Assert.All(entry.Options, o => Assert.Contains(o.Name, result.Out, StringComparison.Ordinal));
        Assert.Empty(Directory.EnumerateFileSystemEntries(home.Path));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Only_the_named_command_is_built(string name)
    {
        using var reader = new StringReader(string.Empty);
        var line = new CommandLine(new Terminal(TextWriter.Null, TextWriter.Null, reader, Interactive: false, new FixedClock()));
        var words = name.Split(' ');

        var root = line.Root([.. words, "--help"]);

        var built = Assert.Single(root.Subcommands);
        Assert.Equal(words[0], built.Name);
        Assert.Equal(words[1..], built.Subcommands.Select(c => c.Name));
        Assert.Equal(line.Root().Subcommands.Count, line.Root(words[0] + "x").Subcommands.Count);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Examples_of_a_command_are_command_lines_that_parse(string name)
    {
        var entry = CommandTable.Entries.Single(e => e.Name == name);
        using var reader = new StringReader(string.Empty);
        var root = new CommandLine(new Terminal(TextWriter.Null, TextWriter.Null, reader, Interactive: false, new FixedClock())).Root();

        Assert.NotEmpty(entry.Examples);
        foreach (var example in entry.Examples)
        {
            Assert.StartsWith($"chartwright {name}", example, StringComparison.Ordinal);
            Assert.Empty(root.Parse(example["chartwright ".Length..].Split(" > ")[0]).Errors);
        }
    }

    [Fact]
    public void Root_help_lists_every_command()
    {
        var result = Run("--help");

        Assert.Equal(ExitCode.Done, result.Code);
        Assert.All(CommandTable.Entries.Select(e => e.Name.Split(' ')[0]), n => Assert.Contains($"  {n} ", result.Out, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("frobnicate")]
    [InlineData("code")]
    [InlineData("code", "-", "--format", "yaml")]
    [InlineData("code", "-", "--setting", "moon")]
    [InlineData("code", "-", "--date", "yesterday")]
    [InlineData("code", "-", "--sex", "Q")]
    [InlineData("lookup")]
    [InlineData("lookup", "I10", "--system", "no such system!")]
    [InlineData("codesets", "install", "no such system!")]
    [InlineData("codesets", "install", "--from", "no-such-folder")]
    [InlineData("codesets", "export", "no such system!")]
    public void A_wrong_command_line_has_exit_code_2_and_a_word(params string[] args)
    {
        var result = Run(args);

        Assert.Equal(ExitCode.Usage, result.Code);
        Assert.StartsWith("chartwright: ", result.Error, StringComparison.Ordinal);
        Assert.Equal(string.Empty, result.Out);
    }

    private readonly SharedHome _home;

    public UsageTests(SharedHome home) => _home = home;

    private CommandResult Run(params string[] args) => _home.Run(args);
}
