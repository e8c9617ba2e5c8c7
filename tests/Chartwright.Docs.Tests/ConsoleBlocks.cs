using System.Text;

namespace Chartwright.Docs.Tests;

/// <summary>Fenced blocks marked <c>console</c>: a line <c>$ ./chartwright ...</c>, then what it prints. <c>| head -n N</c> keeps the first lines.</summary>
internal static class ConsoleBlocks
{
    private const string Fence = "```";
    private const string Prompt = "$ ./chartwright ";
    private const string Head = " | head -n ";

    /// <summary>Number of commands of a page.</summary>
    public static int Count(string page) => Commands(page).Count();

    /// <summary>The page with the output of every command as it is now.</summary>
    public static string Execute(string page, Func<string[], string> run)
    {
        var result = new StringBuilder();
        var inside = false;
        foreach (var line in page.TrimEnd('\n').Split('\n'))
        {
            if (line.StartsWith(Fence, StringComparison.Ordinal))
            {
                inside = line == $"{Fence}console";
                result.Append(line).Append('\n');
            }
            else if (!inside)
            {
                result.Append(line).Append('\n');
            }
            else if (line.StartsWith(Prompt, StringComparison.Ordinal))
            {
                result.Append(line).Append('\n').Append(Output(line[Prompt.Length..], run));
            }
        }

        return result.ToString();
    }

    private static IEnumerable<string> Commands(string page) => page.Split('\n').Where(l => l.StartsWith(Prompt, StringComparison.Ordinal));

    private static string Output(string command, Func<string[], string> run)
    {
        var head = command.IndexOf(Head, StringComparison.Ordinal);
        var limit = head < 0 ? int.MaxValue : int.Parse(command.AsSpan(head + Head.Length), provider: null);
        var lines = run([.. Words(head < 0 ? command : command[..head])]).TrimEnd('\n').Split('\n').Take(limit).ToArray();
        return string.Join('\n', lines).TrimEnd('\n') + '\n';
    }

    /// <summary>Words as a shell splits them; double quotes keep blanks.</summary>
    private static IEnumerable<string> Words(string command)
    {
        var parts = command.Split('"');
        for (var i = 0; i < parts.Length; i++)
        {
            foreach (var word in i % 2 == 1 ? [parts[i]] : parts[i].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                yield return word;
            }
        }
    }
}
