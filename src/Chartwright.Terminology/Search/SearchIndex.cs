using System.Security.Cryptography;
using System.Text;
using Chartwright.Terminology.Packs;

namespace Chartwright.Terminology.Search;

/// <summary>The search file of one release, memory-mapped: opening it reads a header, nothing more. Immutable and safe for many threads.</summary>
public sealed class SearchIndex : IDisposable
{
    private const int PackHeaderBytes = 64;

    private readonly PackFile _file;

    private SearchIndex(PackFile file, CodeSystemRelease release)
    {
        _file = file;
        Release = release;
        Scratch = new SearchScratchPool(release.Count, file.Records<TokenRecord>(SearchFormat.Tokens).Length);
    }

    /// <summary>The release it searches; not disposed with it.</summary>
    public CodeSystemRelease Release { get; }

    internal SearchScratchPool Scratch { get; }

    /// <summary>Opens the search file beside the release's pack.</summary>
    /// <param name="release">An open release.</param>
    /// <param name="terms">Term tables that it must have been built with; null accepts any.</param>
    /// <returns>null when there is none, or a damaged one, or one of another pack, version or term tables: build it anew.</returns>
    public static SearchIndex? Open(CodeSystemRelease release, SearchTerms? terms = null) => Open(release, SearchFormat.PathFor(Checked(release).Pack.Path), terms);

    /// <summary>Opens a search file at a place of its own.</summary>
    /// <param name="release">An open release.</param>
    /// <param name="path">The search file.</param>
    /// <param name="terms">Term tables that it must have been built with; null accepts any.</param>
    /// <returns>null when it must be built anew.</returns>
    public static SearchIndex? Open(CodeSystemRelease release, string path, SearchTerms? terms)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        PackFile? file = null;
        try
        {
            file = PackFile.Open(path);
            var key = Encoding.UTF8.GetString(file.Section(SearchFormat.Key));
            var wanted = terms is null ? PackKey(Checked(release)) : KeyFor(release, terms);
            if (key.StartsWith(wanted, StringComparison.Ordinal))
            {
                return new SearchIndex(file, release);
            }
        }
        catch (PackFormatException)
        {
            // A damaged search file holds nothing of its own: it is built anew, never an error of the code set.
        }

        file?.Dispose();
        return null;
    }

    /// <summary>Opens the search file beside the release's pack, building it first where it is missing, stale or damaged.</summary>
    /// <param name="release">An open release.</param>
    /// <param name="terms">Term tables.</param>
    public static SearchIndex OpenOrBuild(CodeSystemRelease release, SearchTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        if (Open(release, terms) is { } sound)
        {
            return sound;
        }

        SearchIndexBuilder.Build(release, terms, SearchFormat.PathFor(release.Pack.Path));
        return Open(release, terms) ?? throw new PackFormatException($"{SearchFormat.PathFor(release.Pack.Path)}: the search file could not be read back. Check the disk, then install the code set again.");
    }

    /// <summary>Unmaps the file.</summary>
    public void Dispose() => _file.Dispose();

    /// <summary>What the file was built from: our version, the pack, the term tables.</summary>
    internal static string KeyFor(CodeSystemRelease release, SearchTerms terms) => $"{PackKey(release)} terms {terms.Fingerprint}";

    internal SearchView View() => new(_file);

    private static string PackKey(CodeSystemRelease release)
    {
        // The pack's header holds the digest of its section table, which holds the digest of every section.
        using var stream = File.OpenRead(release.Pack.Path);
        Span<byte> header = stackalloc byte[PackHeaderBytes];
        stream.ReadExactly(header);
        return $"search {SearchFormat.Version} pack {Convert.ToHexStringLower(SHA256.HashData(header))}";
    }

    private static CodeSystemRelease Checked(CodeSystemRelease release)
    {
        ArgumentNullException.ThrowIfNull(release);
        return release;
    }
}
