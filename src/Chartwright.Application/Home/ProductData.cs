using System.Security.Cryptography;
using System.Text;

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
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var folder in folders)
        {
            foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).OrderBy(f => f.FullName, StringComparer.Ordinal))
            {
                hash.AppendData(Encoding.UTF8.GetBytes($"{Path.GetRelativePath(folder, file.FullName)}|{file.Length}|{file.LastWriteTimeUtc.Ticks}\n"));
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}
