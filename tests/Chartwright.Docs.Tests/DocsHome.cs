using Chartwright.Application.Home;
using Chartwright.Cli;
using Chartwright.Docs.Tests;
using Chartwright.Testing;
using Xunit.Sdk;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(DocsHome))]
[assembly: Parallelization(Mode = ParallelMode.None)]

namespace Chartwright.Docs.Tests;

/// <summary>Runs commands as a reader of the pages would: in the checkout, with the core edition alone, on 2026-01-15.</summary>
public sealed class DocsHome : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>Goes into the checkout.</summary>
    public DocsHome() => Environment.CurrentDirectory = TestData.Checkout;

    /// <summary>The home folder.</summary>
    public string Path => _folder.Path;

    /// <summary>Standard output of a command.</summary>
    /// <exception cref="InvalidOperationException">The command failed.</exception>
    public string Run(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var input = new StringReader(string.Empty);
        var terminal = new Terminal(output, error, input, Interactive: false, new DocsClock()) { Home = new ChartwrightHome(Path) };
        var code = new CommandLine(terminal).Run(args);
        return code == ExitCode.Done ? output.ToString() : throw new InvalidOperationException($"{string.Join(' ', args)}: exit code {code}: {error}");
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    private sealed class DocsClock : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);
    }
}
