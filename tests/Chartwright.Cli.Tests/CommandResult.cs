using System.Text.Json;
using Chartwright.Application.Home;

namespace Chartwright.Cli.Tests;

/// <summary>What a command gave back.</summary>
internal sealed record CommandResult(int Code, string Out, string Error)
{
    /// <summary>Runs a command in this process.</summary>
    /// <param name="home">Where packs lie.</param>
    /// <param name="input">Standard input.</param>
    /// <param name="args">The command line.</param>
    /// <param name="data">What ships with the program; the folder beside it when null.</param>
    public static CommandResult Of(string home, string input, string[] args, string? data = null)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var reader = new StringReader(input);
        var terminal = new Terminal(output, error, reader, Interactive: false, new FixedClock())
        {
            Home = new ChartwrightHome(home),
            Data = data is null ? null : new ProductData(data),
        };
        var code = new CommandLine(terminal).Run(args);
        return new CommandResult(code, output.ToString(), error.ToString());
    }

    /// <summary>Lines of the output.</summary>
    public string[] Lines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The output as one JSON value.</summary>
    public JsonElement Json() => Parse(Out);

    /// <summary>The output as a JSON value a line.</summary>
    public JsonElement[] JsonLines() => [.. Lines.Select(Parse)];

    private static JsonElement Parse(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}
