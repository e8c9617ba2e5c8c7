using System.CommandLine;
using System.Diagnostics;
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
            var result = Root(args).Parse(args);
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
        catch (AggregateException e) when (Known(e.InnerExceptions[0]) is { } code)
        {
            return Say(e.InnerExceptions[0].Message, code);
        }
        catch (Exception e) when (Known(e) is { } code)
        {
            return Say(e.Message, code);
        }
        catch (Exception e)
        {
            // Its message or trace may hold words of a note: only its kind and place in our code are told.
            var place = new StackTrace(e).GetFrame(0)?.GetMethod() is { } method ? $" in {method.DeclaringType?.Name}.{method.Name}" : string.Empty;
            return Say($"internal error ({e.GetType().Name}{place}). Please report it with the command and 'codesets verify'.", ExitCode.Internal);
        }
        finally
        {
            terminal.Out.Flush();
        }
    }

    private static int? Known(Exception e) => e switch
    {
        UsageException => ExitCode.Usage,
        FormatException or SourceFormatException or PackFormatException or InvalidDataException or IOException or UnauthorizedAccessException => ExitCode.Input,
        _ => null,
    };

    /// <summary>The parser for these words: of the command they name alone, of all commands when they name none (help, a slip, no words).</summary>
    internal RootCommand Root(params ReadOnlySpan<string> args)
    {
        var named = Named(args);
        var root = new RootCommand("Chartwright does the work of a medical information coder: a note goes in, codes with their proof come out.");
        var groups = new Dictionary<string, Command>(StringComparer.Ordinal);
        foreach (var entry in CommandTable.Entries)
        {
            if (named is not null && entry != named)
            {
                continue;
            }

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

    // To build the options of every command costs more than to run most of them.
    private static CommandEntry? Named(ReadOnlySpan<string> args)
    {
        foreach (var entry in CommandTable.Entries)
        {
            var space = entry.Name.IndexOf(' ', StringComparison.Ordinal);
            if (space < 0 ? args.Length > 0 && args[0] == entry.Name : args.Length > 1 && entry.Name.AsSpan(0, space).SequenceEqual(args[0]) && entry.Name.AsSpan(space + 1).SequenceEqual(args[1]))
            {
                return entry;
            }
        }

        return null;
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
