using System.Text;

namespace Chartwright.Cli;

/// <summary>Writes docs/cli.md from the command table, so that page, help and parser cannot differ.</summary>
internal static class CommandReference
{
    /// <summary>The whole page, lines ended by a line feed.</summary>
    public static string Write()
    {
        var page = new StringBuilder();
        page.Append("# Commands\n\n");
        page.Append("Made from the command table of the program; `chartwright --help` and `chartwright COMMAND --help` say the same.\n");
        page.Append("Results go to standard output, talk and progress to standard error.\n\n");
        page.Append("| command | what it does |\n|---|---|\n");
        foreach (var entry in CommandTable.Entries)
        {
            page.Append($"| [`{entry.Name}`](#{entry.Name.Replace(' ', '-')}) | {Cell(entry.Summary)} |\n");
        }

        page.Append("\n## Exit codes\n\n| code | meaning |\n|---|---|\n");
        foreach (var (code, meaning) in ExitCode.Meanings)
        {
            page.Append($"| {code} | {Cell(meaning)} |\n");
        }

        foreach (var entry in CommandTable.Entries)
        {
            Append(page, entry);
        }

        return page.ToString();
    }

    private static void Append(StringBuilder page, CommandEntry entry)
    {
        page.Append($"\n## {entry.Name}\n\n{entry.Summary}. Since {entry.Since}.\n\n");
        page.Append($"```\nchartwright {entry.Name}{string.Concat(entry.Arguments.Select(Usage))}{(entry.Options.Count > 0 ? " [OPTIONS]" : string.Empty)}\n```\n\n");
        if (entry.Arguments.Count + entry.Options.Count > 0)
        {
            page.Append("| argument or option | meaning |\n|---|---|\n");
            foreach (var argument in entry.Arguments)
            {
                page.Append($"| `{argument.Name}` | {Cell(argument.Summary)} |\n");
            }

            foreach (var option in entry.Options)
            {
                var value = option.Value.Length == 0 ? string.Empty : $" {option.Value}";

                // Summaries of short lists name the values already.
                var allowed = option.Allowed.Count == 0 || option.Allowed.All(a => option.Summary.Contains(a, StringComparison.Ordinal)) ? string.Empty : $": {string.Join(", ", option.Allowed)}";
                page.Append($"| `{option.Name}{value}` | {Cell(option.Summary + allowed)} |\n");
            }

            page.Append('\n');
        }

        if (entry.Examples.Count > 0)
        {
            page.Append($"```\n{string.Join('\n', entry.Examples)}\n```\n");
        }
    }

    private static string Usage(ArgumentEntry argument)
    {
        var name = argument.Many ? $"{argument.Name}..." : argument.Name;
        return argument.Needed ? $" {name}" : $" [{name}]";
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
