using System.Runtime.CompilerServices;

namespace Chartwright.Testing;

/// <summary>Finds the data folder (<c>CHARTWRIGHT_DATA</c>) and the checkout; tests that need absent data skip with one clear word.</summary>
public static class TestData
{
    /// <summary>The data folder, null when there is none.</summary>
    public static string? Root { get; } = FindRoot();

    /// <summary>The checkout: the folder that holds <c>Chartwright.slnx</c>.</summary>
    public static string Checkout { get; } = FindCheckout();

    /// <summary>A path below <c>sources/</c> of the data folder; skips the test when the folder or the file is absent.</summary>
    public static string Source(string relative) => Need(Path.Combine("sources", relative));

    /// <summary>A path below the data folder; skips the test when the folder or the file is absent.</summary>
    public static string Need(string relative)
    {
        if (Root is null)
        {
            Assert.Skip("no-data: set CHARTWRIGHT_DATA");
        }

        var path = Path.Combine(Root!, relative);
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            Assert.Skip($"no-data: {relative} is not in CHARTWRIGHT_DATA");
        }

        return path;
    }

    private static string? FindRoot()
    {
        var root = Environment.GetEnvironmentVariable("CHARTWRIGHT_DATA");
        return string.IsNullOrEmpty(root) || !Directory.Exists(root) ? null : Path.GetFullPath(root);
    }

    /// <remarks>The test program may be built outside the checkout (<c>--artifacts-path</c>); then this file's own place tells.</remarks>
    private static string FindCheckout([CallerFilePath] string thisFile = "")
    {
        foreach (var start in (string[])[AppContext.BaseDirectory, Path.GetDirectoryName(thisFile) ?? AppContext.BaseDirectory])
        {
            for (var dir = new DirectoryInfo(start); dir is not null; dir = dir.Parent)
            {
                if (File.Exists(Path.Combine(dir.FullName, "Chartwright.slnx")))
                {
                    return dir.FullName;
                }
            }
        }

        throw new InvalidOperationException("The checkout was not found above the test program: run the tests from a build inside it.");
    }
}
