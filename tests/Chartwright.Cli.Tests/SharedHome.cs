using Chartwright.Application.Home;
using Chartwright.Cli.Tests;
using Chartwright.Testing;

[assembly: AssemblyFixture(typeof(SharedHome))]

namespace Chartwright.Cli.Tests;

/// <summary>One home for all tests that change nothing in it: the core edition, its lexicons and search files are compiled once.</summary>
public sealed class SharedHome : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>Compiles what the tests need.</summary>
    public SharedHome()
    {
        foreach (var date in (string[])["2026-01-15", "2026-11-15"])
        {
            Warm(["code", "-", "--date", date], "Gout.");
        }

        Warm(["search", "gout"], string.Empty);
    }

    /// <summary>The folder.</summary>
    public string Path => _folder.Path;

    /// <summary>Runs a command on 2026-01-15.</summary>
    internal CommandResult Run(params string[] args) => CommandResult.Of(Path, string.Empty, args);

    /// <summary>Runs a command that reads its standard input.</summary>
    internal CommandResult RunWith(string input, params string[] args) => CommandResult.Of(Path, input, args);

    /// <summary>A home of its own for a test that changes it, with the core edition as compiled here.</summary>
    internal TemporaryFolder Copy()
    {
        var copy = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories))
        {
            var target = copy.File(System.IO.Path.GetRelativePath(Path, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return copy;
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    private void Warm(string[] args, string input)
    {
        var result = CommandResult.Of(Path, input, args);
        if (result.Code != ExitCode.Done)
        {
            throw new InvalidOperationException($"{string.Join(' ', args)}: exit code {result.Code}: {result.Error}");
        }
    }
}
