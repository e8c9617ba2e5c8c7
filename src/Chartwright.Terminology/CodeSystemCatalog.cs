using System.Collections.Immutable;
using Chartwright.Terminology.Packs;

namespace Chartwright.Terminology;

/// <summary>The releases at hand, side by side, chosen by date. Nothing here is "current": every choice takes a day.</summary>
public sealed class CodeSystemCatalog : IDisposable
{
    private readonly ImmutableArray<CodeSystemRelease> _releases;

    /// <summary>A catalogue over opened releases; it disposes of them.</summary>
    public CodeSystemCatalog(IEnumerable<CodeSystemRelease> releases, IEnumerable<string>? problems = null, IEnumerable<string>? outdated = null)
    {
        Outdated = [.. outdated ?? []];
        // Inserted in order, which keeps equals as given; a sort by keys would be compiled at every start of the program.
        var ordered = new List<CodeSystemRelease>();
        foreach (var release in releases)
        {
            var at = ordered.Count;
            while (at > 0 && Compare(ordered[at - 1], release) > 0)
            {
                at--;
            }

            ordered.Insert(at, release);
        }

        _releases = [.. ordered];
        Problems = [.. problems ?? []];
    }

    /// <summary>All releases, by system, first day and edition.</summary>
    public ImmutableArray<CodeSystemRelease> Releases => _releases;

    /// <summary>Packs that could not be opened, each with file, place and mend.</summary>
    public ImmutableArray<string> Problems { get; }

    /// <summary>Packs of another format version, to be rebuilt from the sources kept for them.</summary>
    public ImmutableArray<string> Outdated { get; }

    /// <summary>Opens every pack below the folders; a damaged one becomes a problem, never a silent gap.</summary>
    public static CodeSystemCatalog Open(params ReadOnlySpan<string> folders)
    {
        var releases = new List<CodeSystemRelease>();
        var problems = new List<string>();
        var outdated = new List<string>();
        foreach (var folder in folders)
        {
            if (!Directory.Exists(folder))
            {
                continue;
            }

            foreach (var path in Directory.EnumerateFiles(folder, $"*{PackFormat.Extension}", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                try
                {
                    releases.Add(CodeSystemRelease.Open(path));
                }
                catch (Exception e) when (e is PackFormatException or IOException or UnauthorizedAccessException)
                {
                    problems.Add(e.Message);
                    if (e is PackFormatException { IsOtherVersion: true })
                    {
                        outdated.Add(path);
                    }
                }
            }
        }

        return new CodeSystemCatalog(releases, problems, outdated);
    }

    /// <summary>The release of a system in force on a day: the official one, else our core edition.</summary>
    /// <param name="system">Code system.</param>
    /// <param name="date">Discharge date for inpatients, service date otherwise.</param>
    /// <param name="edition"><c>official</c> or <c>core</c> to insist on one; null for the default order.</param>
    /// <returns>null when no release at hand covers the day.</returns>
    public CodeSystemRelease? ForDate(CodeSystemId system, ServiceDate date, string? edition = null)
    {
        CodeSystemRelease? best = null;
        foreach (var release in _releases)
        {
            if (release.System != system || !release.CoversDate(date) || (edition is not null && release.Manifest.Edition != edition))
            {
                continue;
            }

            // Official before core; among several in force the one that began last.
            if (best is null || (best.IsCore && !release.IsCore) || (best.IsCore == release.IsCore && release.Manifest.EffectiveFrom >= best.Manifest.EffectiveFrom))
            {
                best = release;
            }
        }

        return best;
    }

    private static int Compare(CodeSystemRelease a, CodeSystemRelease b)
    {
        var bySystem = string.CompareOrdinal(a.Manifest.System, b.Manifest.System);
        var byDay = bySystem != 0 ? bySystem : a.Manifest.EffectiveFrom.CompareTo(b.Manifest.EffectiveFrom);
        return byDay != 0 ? byDay : string.CompareOrdinal(a.Manifest.Edition, b.Manifest.Edition);
    }

    /// <summary>Releases of one system.</summary>
    public IEnumerable<CodeSystemRelease> Of(CodeSystemId system) => _releases.Where(r => r.System == system);

    /// <summary>Closes every pack.</summary>
    public void Dispose()
    {
        foreach (var release in _releases)
        {
            release.Dispose();
        }
    }
}
