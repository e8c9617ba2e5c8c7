using Chartwright.Application.Home;

namespace Chartwright.Cli.Commands;

/// <summary>Fetches publishers' files where none are at hand.</summary>
internal static class SourceFetch
{
    /// <summary>Downloads the sources of the wanted systems.</summary>
    /// <returns>The folder they lie in, null when nothing could be fetched.</returns>
    public static string? Run(ChartwrightHome home, ProductData data, IReadOnlySet<CodeSystemId> systems, Terminal terminal, IProgress<string> progress)
    {
        terminal.Error.WriteLine($"chartwright: no publisher's files at hand ({data.SourcesFile}, {home.Sources}, {systems.Count} systems).");
        progress.Report("nothing to fetch");
        return null;
    }
}
