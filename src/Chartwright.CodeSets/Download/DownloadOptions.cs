namespace Chartwright.CodeSets.Download;

/// <summary>How patient a download is.</summary>
public sealed record DownloadOptions
{
    /// <summary>Tries before it gives up; each goes on where the last one broke off.</summary>
    public int Attempts { get; init; } = 5;

    /// <summary>Longest silence of the server, before the answer and between two pieces.</summary>
    public TimeSpan Stall { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Wait before the second try; it doubles with each further one.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>A longer file is refused.</summary>
    public long MaximumBytes { get; init; } = 1L << 30;
}
