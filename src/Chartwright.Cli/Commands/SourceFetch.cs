using Chartwright.CodeSets.Download;

namespace Chartwright.Cli.Commands;

/// <summary>Fetches publishers' files where none are at hand.</summary>
internal static class SourceFetch
{
    /// <summary>Downloads what is wanted; each failure says why, names the publisher's page and the command that installs a file fetched by hand.</summary>
    /// <param name="entries">Lines of <c>data/sources.json</c>.</param>
    /// <param name="folder">Where the files are kept, one folder a code system.</param>
    /// <param name="terminal">Told of failures.</param>
    /// <param name="progress">Told how far each file is.</param>
    /// <param name="patience">How patient a download is.</param>
    /// <returns>Number of files that lie there now.</returns>
    public static int Run(IReadOnlyList<SourceEntry> entries, string folder, Terminal terminal, IProgress<string> progress, DownloadOptions? patience = null)
    {
        terminal.Error.WriteLine($"chartwright: no publisher's files at hand; fetching {entries.Count(e => e.Address is not null)} files from their publishers into {folder}");
        using var client = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        var options = patience ?? new DownloadOptions();
        var patient = new SourceDownloader(client, options, terminal.Clock);
        var hasty = new SourceDownloader(client, options with { Attempts = 1 }, terminal.Clock);

        // A publisher whose server does not answer is not waited for once more a file.
        var silent = new HashSet<string>(StringComparer.Ordinal);
        var present = 0;
        foreach (var entry in entries)
        {
            var host = entry.Address?.Host ?? string.Empty;
            try
            {
                var downloader = silent.Contains(host) ? hasty : patient;
                downloader.DownloadAsync(entry, Path.Combine(folder, entry.System), new Lines(progress), CancellationToken.None).GetAwaiter().GetResult();
                present++;
            }
            catch (SourceDownloadException e)
            {
                silent.Add(host);
                terminal.Error.WriteLine($"chartwright: {e.Message}");
                if (entry.Address is not null && !entry.Tried)
                {
                    terminal.Error.WriteLine($"  (The address {entry.Address} is noted as not tried; it may have to be mended in data/sources.json.)");
                }
            }
        }

        return present;
    }

    private sealed class Lines(IProgress<string> progress) : IProgress<DownloadProgress>
    {
        private const double Megabyte = 1 << 20;

        public void Report(DownloadProgress value)
        {
            var total = value.Total is { } bytes ? $" of {bytes / Megabyte:0.0}" : string.Empty;
            var attempt = value.Attempt > 1 ? $", try {value.Attempt}" : string.Empty;
            progress.Report($"fetching {value.File}: {value.Bytes / Megabyte:0.0}{total} MB{attempt}");
        }
    }
}
