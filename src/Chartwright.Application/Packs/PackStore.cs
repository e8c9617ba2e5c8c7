using Chartwright.Application.Home;
using Chartwright.Terminology;
using Chartwright.Terminology.Content;
using Chartwright.Terminology.Packs;

namespace Chartwright.Application.Packs;

/// <summary>The packs on disk: one file a system, edition and release, side by side; installing one never touches another.</summary>
/// <remarks>Layout: <c>packs/SYSTEM/RELEASE-EDITION.cwpack</c>; the pack that an install replaced stays as <c>.previous</c> for a roll-back.</remarks>
public sealed class PackStore(string folder)
{
    private const string Previous = ".previous";

    /// <summary>The store of an installation.</summary>
    public PackStore(ChartwrightHome home) : this(home.Packs)
    {
    }

    /// <summary>Where the packs lie.</summary>
    public string Folder => folder;

    /// <summary>Where the pack of a release lies.</summary>
    /// <exception cref="FormatException">A part is no name.</exception>
    public string PathOf(string system, string release, string edition) => Path.Combine(folder, Named(system), $"{Named(release)}-{Named(edition)}{PackFormat.Extension}");

    /// <summary>Writes a release, then checks it as written; only a sound pack takes the place of an older one.</summary>
    /// <returns>Path of the pack.</returns>
    /// <exception cref="InvalidDataException">The rows do not fit together.</exception>
    /// <exception cref="PackFormatException">The disk gave back other bytes than were written.</exception>
    public string Install(ReleaseContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var path = PathOf(content.Manifest.System, content.Manifest.Release, content.Manifest.Edition);
        var fresh = $"{path}.{Environment.ProcessId}-{Guid.NewGuid():N}.new";
        try
        {
            PackWriter.Write(content, fresh);
            using (var release = CodeSystemRelease.Open(fresh))
            {
                release.Pack.Verify();
            }

            if (File.Exists(path) && !SameBytes(path, fresh))
            {
                var copy = fresh + Previous;
                File.Copy(path, copy, overwrite: true);
                File.Move(copy, path + Previous, overwrite: true);
            }

            File.Move(fresh, path, overwrite: true);
        }
        finally
        {
            File.Delete(fresh);
        }

        return path;
    }

    /// <summary>Puts back the pack that the last install of this release replaced.</summary>
    /// <returns>false when there is none.</returns>
    /// <exception cref="PackFormatException">The kept pack is damaged; the one in use stays.</exception>
    public bool RollBack(string system, string release, string edition)
    {
        var path = PathOf(system, release, edition);
        if (!File.Exists(path + Previous))
        {
            return false;
        }

        using (var kept = CodeSystemRelease.Open(path + Previous))
        {
            kept.Pack.Verify();
        }

        File.Move(path + Previous, path, overwrite: true);
        DeleteDerived(path);
        return true;
    }

    /// <summary>Removes a release with what was derived from it.</summary>
    /// <returns>false when it was not installed.</returns>
    public bool Remove(string system, string release, string edition)
    {
        var path = PathOf(system, release, edition);
        if (!File.Exists(path))
        {
            return false;
        }

        File.Delete(path);
        File.Delete(path + Previous);
        DeleteDerived(path);
        return true;
    }

    /// <summary>Every pack file.</summary>
    public IReadOnlyList<string> Paths() =>
        Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, $"*{PackFormat.Extension}", SearchOption.AllDirectories).Order(StringComparer.Ordinal)] : [];

    /// <summary>Letters, digits and dashes: a name never leaves the store's folder.</summary>
    private static string Named(string part) =>
        part.Length > 0 && part.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? part : throw new FormatException($"'{part}' is not the name of a code system or release.");

    private static bool SameBytes(string one, string other) =>
        new FileInfo(one).Length == new FileInfo(other).Length && File.ReadAllBytes(one).AsSpan().SequenceEqual(File.ReadAllBytes(other));

    private static void DeleteDerived(string pack)
    {
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(pack)!, $"{Path.GetFileNameWithoutExtension(pack)}.*"))
        {
            if (!file.EndsWith(PackFormat.Extension, StringComparison.Ordinal) && !file.EndsWith(Previous, StringComparison.Ordinal))
            {
                File.Delete(file);
            }
        }
    }
}
