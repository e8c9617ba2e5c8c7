using System.Collections.Frozen;
using Chartwright.CodeSets.Sources;
using Chartwright.Terminology;

namespace Chartwright.CodeSets.Core;

/// <summary>What the readers of the core edition share: files told by their header line, manifests, releases.</summary>
public abstract class CoreReader : ICodeSystemReader
{
    private readonly FrozenDictionary<string, string> _parts;
    private readonly IReadOnlyList<CoreRelease> _releases;

    private protected CoreReader(CodeSystemId system, IReadOnlyList<CoreRelease> releases, params ReadOnlySpan<KeyValuePair<string, string>> parts)
    {
        System = system;
        _releases = releases;
        _parts = parts.ToArray().ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public CodeSystemId System { get; }

    /// <inheritdoc/>
    public RecognizedSource? Recognize(SourceFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return _parts.TryGetValue(CoreTable.HeaderOf(file), out var part) ? new RecognizedSource(file, System, string.Empty, part) : null;
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Releases(IReadOnlyList<RecognizedSource> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        return sources.Any(s => s.System == System) ? [.. _releases.Select(r => r.Name)] : [];
    }

    /// <inheritdoc/>
    public Terminology.Content.ReleaseContent Read(string release, IReadOnlyList<RecognizedSource> sources, ICollection<Issue> issues)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(issues);
        var window = _releases.FirstOrDefault(r => r.Name == release)
            ?? throw new ArgumentException($"The core edition has no release {release} of {System}.", nameof(release));
        return Read(window, new CoreSources([.. sources.Where(s => s.System == System)], issues), issues);
    }

    private protected abstract Terminology.Content.ReleaseContent Read(CoreRelease release, CoreSources sources, ICollection<Issue> issues);

    private protected PackManifest Manifest(CoreRelease release, CoreSources sources) => new()
    {
        System = System.ToString(),
        Release = release.Name,
        Edition = CoreEdition.Edition,
        Publisher = "Chartwright",
        EffectiveFrom = release.From,
        EffectiveTo = release.IsNewest ? null : release.To,
        Sources = [.. sources.All.Select(s => s.File.ToPackSource())],
        Remarks = "Our own rows in plain words, not the publisher's list; docs/core-edition.md says how they are made and proved.",
    };
}
