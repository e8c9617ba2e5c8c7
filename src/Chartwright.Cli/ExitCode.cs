namespace Chartwright.Cli;

/// <summary>What the command's exit code says. Documented in docs/cli.md; a contract.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Done, and something is wrong or was not found (a damaged pack, an unknown code, a failed release).</summary>
    public const int Found = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;

    /// <summary>An input file is wrong or cannot be read.</summary>
    public const int Input = 3;

    /// <summary>No release at hand covers the date.</summary>
    public const int NoRelease = 4;

    /// <summary>An error of the program itself.</summary>
    public const int Internal = 70;

    /// <summary>Every code with its meaning, for the reference page.</summary>
    public static IReadOnlyList<(int Code, string Meaning)> Meanings { get; } =
    [
        (Done, "Done."),
        (Found, "Done, and something is wrong or was not found: a damaged pack, an unknown code, a release that failed."),
        (Usage, "The command line is wrong."),
        (Input, "An input file is wrong or cannot be read; the message names file and line."),
        (NoRelease, "No release at hand covers the date."),
    ];
}
