namespace Chartwright.Cli;

/// <summary>A command: help, parsing, completion and docs/cli.md are all made from this.</summary>
/// <param name="Name">Verb, or noun and verb (<c>codesets install</c>).</param>
/// <param name="Summary">One line.</param>
/// <param name="Run">Does it; returns an exit code.</param>
internal sealed record CommandEntry(string Name, string Summary, Func<Invocation, int> Run)
{
    /// <summary>Arguments in order.</summary>
    public IReadOnlyList<ArgumentEntry> Arguments { get; init; } = [];

    /// <summary>Options.</summary>
    public IReadOnlyList<OptionEntry> Options { get; init; } = [];

    /// <summary>Version that brought it.</summary>
    public string Since { get; init; } = "0.1";

    /// <summary>Examples, each a whole command line.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];
}
