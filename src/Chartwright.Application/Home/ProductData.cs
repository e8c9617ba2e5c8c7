using System.Globalization;

namespace Chartwright.Application.Home;

/// <summary>The data that ships with the program: our rows, terms and rules, in <c>data/</c> beside it.</summary>
/// <param name="Root">Full path of the data folder.</param>
public sealed record ProductData(string Root)
{
    /// <summary>Our code rows.</summary>
    public string Core => Path.Combine(Root, "core");

    /// <summary>Our term tables.</summary>
    public string Terms => Path.Combine(Root, "terms");

    /// <summary>Reading and guideline rules.</summary>
    public string Rules => Path.Combine(Root, "rules");

    /// <summary>Publishers' addresses.</summary>
    public string SourcesFile => Path.Combine(Root, "sources.json");

    /// <summary>The folder beside the running program.</summary>
    /// <exception cref="DirectoryNotFoundException">The installation is incomplete.</exception>
    public static ProductData BesideProgram()
    {
        var root = Path.Combine(AppContext.BaseDirectory, "data");
        return Directory.Exists(root) ? new ProductData(root) : throw new DirectoryNotFoundException($"{root}: the program's data folder is missing. Build or install it again.");
    }

    /// <summary>A digest of the files below a folder of the product: what is compiled from them is stale when it differs.</summary>
    /// <remarks>Taken from names, sizes and write times, so that it costs milliseconds; a rebuilt copy of the same files at worst compiles once more.</remarks>
    public static string Fingerprint(params ReadOnlySpan<string> folders)
    {
        // FNV-1a: a key, not a proof; a cryptographic digest would load its library at every start.
        var hash = 14695981039346656037UL;
        foreach (var folder in folders)
        {
            var root = new DirectoryInfo(folder);
            var files = root.GetFiles("*", SearchOption.AllDirectories);
            Array.Sort(files, static (a, b) => string.CompareOrdinal(a.FullName, b.FullName));
            foreach (var file in files)
            {
                foreach (var c in file.FullName.AsSpan(root.FullName.Length))
                {
                    hash = Mixed(hash, c is '\\' ? '/' : c);
                }

                hash = Mixed(Mixed(hash, (ulong)file.Length), (ulong)file.LastWriteTimeUtc.Ticks);
            }
        }

        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }

    private static ulong Mixed(ulong hash, ulong value)
    {
        for (; value != 0; value >>= 8)
        {
            hash = unchecked((hash ^ (value & 255)) * 1099511628211UL);
        }

        return unchecked((hash ^ 255) * 1099511628211UL);
    }
}
