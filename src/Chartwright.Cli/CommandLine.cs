using System.CommandLine;
using Chartwright.CodeSets.Sources;
using Chartwright.Terminology.Packs;

namespace Chartwright.Cli;

/// <summary>Builds the parser from the command table and turns errors into exit codes.</summary>
internal sealed class CommandLine(Terminal terminal)
{
    /// <summary>Parses and runs.</summary>
    public int Run(string[] args)
    {
        try
        {
            var result = Root().Parse(args);
            if (result.Errors.Count > 0)
            {
                foreach (var error in result.Errors)
                {
                    terminal.Error.WriteLine($"chartwright: {error.Message}");
                }

                terminal.Error.WriteLine("'chartwright --help' lists the commands.");
                return ExitCode.Usage;
            }

            return result.Invoke(new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false });
        }
        catch (UsageException e)
        {
            return Say(e.Message, ExitCode.Usage);
        }
        catch (Exception e) when (e is FormatException or SourceFormatException or PackFormatException or InvalidDataException)
        {
            return Say(e.Message, ExitCode.Input);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Say(e.Message, ExitCode.Input);
        }
        finally
        {
            terminal.Out.Flush();
        }
    }

    internal RootCommand Root()
    {
        var root = new RootCommand("Chartwright does the work of a medical information coder: a note goes in, codes with their proof come out.");
        var groups = new Dictionary<string, Command>(StringComparer.Ordinal);
        foreach (var entry in CommandTable.Entries)
        {
            var words = entry.Name.Split(' ');
            Command parent = root;
            if (words.Length == 2)
            {
                if (!groups.TryGetValue(words[0], out var group))
                {
                    groups.Add(words[0], group = new Command(words[0], CommandTable.GroupSummaries[words[0]]));
                    root.Subcommands.Add(group);
                }

                parent = group;
            }

            parent.Subcommands.Add(Make(entry, words[^1]));
        }

        return root;
    }

    private Command Make(CommandEntry entry, string verb)
    {
        var command = new Command(verb, entry.Summary);
        foreach (var argument in entry.Arguments)
        {
            command.Arguments.Add(argument.Many
                ? new Argument<string[]>(argument.Name) { Description = argument.Summary, Arity = argument.Needed ? ArgumentArity.OneOrMore : ArgumentArity.ZeroOrMore }
                : new Argument<string?>(argument.Name) { Description = argument.Summary, Arity = argument.Needed ? ArgumentArity.ExactlyOne : ArgumentArity.ZeroOrOne });
        }

        foreach (var option in entry.Options)
        {
            if (option.Value.Length == 0)
            {
                command.Options.Add(new Option<bool>(option.Name) { Description = option.Summary });
                continue;
            }

            var valued = new Option<string?>(option.Name) { Description = option.Summary, HelpName = option.Value };
            if (option.Allowed.Count > 0)
            {
                valued.AcceptOnlyFromAmong([.. option.Allowed]);
            }

            command.Options.Add(valued);
        }

        command.SetAction(parsed => entry.Run(new Invocation(parsed, terminal)));
        return command;
    }

    private int Say(string message, int code)
    {
        terminal.Error.WriteLine($"chartwright: {message}");
        return code;
    }
}
