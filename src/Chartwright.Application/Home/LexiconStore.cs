using System.Collections.Concurrent;
using Chartwright.Nlp;
using Chartwright.Terminology;

namespace Chartwright.Application.Home;

/// <summary>The lexicon of each diagnosis release, compiled from its pack and our terms, kept beside the pack, compiled again when either changes.</summary>
internal sealed class LexiconStore(ProductData data, IProgress<string>? progress) : IDisposable
{
    private const string Extension = ".cwlex";
    private readonly ConcurrentBag<Lexicon> _opened = [];
    private readonly Lazy<ReadingRules> _rules = new(() => ReadingRules.Load(data.Rules));

    /// <summary>The reader whose lexicon belongs to a release.</summary>
    public NoteReader ReaderFor(CodeSystemRelease release) => new(Open(release), _rules.Value);

    /// <summary>Compiles the lexicon of a release when it is missing or stale.</summary>
    public string Ensure(CodeSystemRelease release)
    {
        var pack = release.Pack.Path;
        var written = new FileInfo(pack).LastWriteTimeUtc.Ticks.ToString("x", null);
        var fingerprint = ProductData.Fingerprint(data.Terms, data.Rules);
        var stem = Path.Combine(Path.GetDirectoryName(pack)!, Path.GetFileNameWithoutExtension(pack));
        var path = $"{stem}.{written}-{fingerprint}{Extension}";
        if (File.Exists(path))
        {
            return path;
        }

        progress?.Report($"compiling the lexicon of {release.System} {release.Name} (once)");
        var compiler = new LexiconCompiler(data.Rules, data.Terms);
        compiler.AddTerms(release.System);
        compiler.AddIndex(release.System, release.IndexNodes.Select(n => n.ToRow()));
        compiler.AddConcepts(release.System, release.Concepts.Select(c => c.ToRow()));
        var temporary = $"{path}.{Environment.ProcessId}.tmp";
        File.WriteAllBytes(temporary, compiler.ToBytes());
        File.Move(temporary, path, overwrite: true);
        foreach (var stale in Directory.EnumerateFiles(Path.GetDirectoryName(pack)!, $"{Path.GetFileName(stem)}.*{Extension}").Where(f => f != path))
        {
            try
            {
                File.Delete(stale);
            }
            catch (IOException)
            {
                // Another process still maps it; the next compilation removes it.
            }
        }

        return path;
    }

    /// <summary>Unmaps the lexicons that readers were made over.</summary>
    public void Dispose()
    {
        while (_opened.TryTake(out var lexicon))
        {
            lexicon.Dispose();
        }
    }

    private Lexicon Open(CodeSystemRelease release)
    {
        var lexicon = Lexicon.Open(Ensure(release));
        _opened.Add(lexicon);
        return lexicon;
    }
}
