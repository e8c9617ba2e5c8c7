using Chartwright.CodeSets.Sources;

namespace Chartwright.Application.Packs;

/// <summary>One release to compile, beside others on other cores, and what came of it.</summary>
internal sealed class CompileStep
{
    private readonly Siblings _siblings;

    private CompileStep(ICodeSystemReader reader, string release, Siblings siblings)
    {
        Reader = reader;
        Release = release;
        _siblings = siblings;
    }

    public ICodeSystemReader Reader { get; }

    public string Release { get; }

    /// <summary>Findings, of this release alone.</summary>
    public List<Issue> Issues { get; } = [];

    public InstalledRelease? Installed { get; private set; }

    public string? Failure { get; private set; }

    /// <summary>The releases of one reader; the last to end keeps its source files and lets them go.</summary>
    public static IEnumerable<CompileStep> Of(ICodeSystemReader reader, IReadOnlyList<RecognizedSource> sources, IReadOnlyList<string> releases)
    {
        var siblings = new Siblings(sources, releases.Count);
        return releases.Select(r => new CompileStep(reader, r, siblings));
    }

    public void Run(PackStore store, KeptSources? kept)
    {
        try
        {
            var content = Reader.Read(Release, _siblings.Sources, Issues);
            var path = store.Install(content);
            Installed = new InstalledRelease(content.Manifest, content.Concepts.Count, content.Index.Count, content.Maps.Count, path);
            _siblings.HasInstalled = true;
        }
        catch (Exception e) when (e is SourceFormatException or InvalidDataException)
        {
            Failure = $"{Reader.System} {Release}: {e.Message}";
        }

        if (_siblings.IsLast())
        {
            if (_siblings.HasInstalled)
            {
                kept?.Keep(Reader.System, [.. _siblings.Sources.Select(s => s.File)]);
            }

            foreach (var source in _siblings.Sources)
            {
                source.File.Release();
            }
        }
    }

    private sealed class Siblings(IReadOnlyList<RecognizedSource> sources, int releases)
    {
        private int _left = releases;

        public IReadOnlyList<RecognizedSource> Sources => sources;

        public bool HasInstalled { get; set; }

        public bool IsLast() => Interlocked.Decrement(ref _left) == 0;
    }
}
