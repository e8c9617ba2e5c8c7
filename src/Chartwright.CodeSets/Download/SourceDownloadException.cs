namespace Chartwright.CodeSets.Download;

/// <summary>A file could not be fetched. The message says why, names the publisher's page and the command that installs a file fetched by hand.</summary>
public sealed class SourceDownloadException : Exception
{
    /// <summary>An unspecified failure.</summary>
    public SourceDownloadException() : this("A file could not be fetched.")
    {
    }

    /// <summary>A failure with its message.</summary>
    public SourceDownloadException(string message) : base(message)
    {
    }

    /// <summary>A failure with the error below it.</summary>
    public SourceDownloadException(string message, Exception? innerException) : base(message, innerException)
    {
    }

    /// <summary>The failure of an entry, with the way out.</summary>
    /// <param name="entry">What was wanted.</param>
    /// <param name="why">What went wrong, a sentence without its end.</param>
    /// <param name="inner">The error below.</param>
    public static SourceDownloadException For(SourceEntry entry, string why, Exception? inner = null)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return new SourceDownloadException(
            $"{entry.FileName}: {why}.\nFetch it by hand from {entry.LandingPage} and install it with:\n  chartwright codesets install --from \"{entry.FileName}\"",
            inner);
    }
}
