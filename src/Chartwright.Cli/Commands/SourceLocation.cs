namespace Chartwright.Cli.Commands;

/// <summary>Where publishers' files lie, in the documented order.</summary>
internal static class SourceLocation
{
    /// <summary>The first place that exists; null when only the publishers' addresses remain.</summary>
    /// <exception cref="UsageException">A place that was named does not exist.</exception>
    public static string? Find(string? named)
    {
        if (named is not null)
        {
            return Existing(named, "--from");
        }

        if (Environment.GetEnvironmentVariable("CHARTWRIGHT_SOURCES") is { Length: > 0 } sources)
        {
            return Existing(sources, "CHARTWRIGHT_SOURCES");
        }

        if (Environment.GetEnvironmentVariable("CHARTWRIGHT_DATA") is { Length: > 0 } data && Directory.Exists(Path.Combine(data, "sources")))
        {
            return Path.Combine(data, "sources");
        }

        return Directory.Exists("sources") ? Path.GetFullPath("sources") : null;
    }

    private static string Existing(string path, string name) =>
        Directory.Exists(path) || File.Exists(path) ? path : throw new UsageException($"{name}: {path} does not exist.");
}
