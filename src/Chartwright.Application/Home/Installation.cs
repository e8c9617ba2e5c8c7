using Chartwright.Application.Coding;
using Chartwright.Application.Packs;
using Chartwright.CodeSets;
using Chartwright.CodingRules;
using Chartwright.Terminology;
using Chartwright.Terminology.Search;

namespace Chartwright.Application.Home;

/// <summary>An installation opened for work: its packs, and the engines over them, each made when first asked for.</summary>
public sealed class Installation : IDisposable
{
    private readonly IProgress<string>? _progress;
    private readonly LexiconStore _lexicons;
    private readonly Lazy<EncounterCoder> _coder;
    private readonly Lazy<ConceptSearch> _search;

    private Installation(ChartwrightHome home, ProductData data, CodeSystemCatalog catalog, IProgress<string>? progress)
    {
        Home = home;
        Data = data;
        Catalog = catalog;
        _progress = progress;
        _lexicons = new LexiconStore(data, progress);
        _coder = new Lazy<EncounterCoder>(MakeCoder);
        _search = new Lazy<ConceptSearch>(() => new ConceptSearch([.. OpenSearch()]));
    }

    /// <summary>Where everything lies.</summary>
    public ChartwrightHome Home { get; }

    /// <summary>What ships with the program.</summary>
    public ProductData Data { get; }

    /// <summary>The releases at hand: installed ones and our core edition.</summary>
    public CodeSystemCatalog Catalog { get; }

    /// <summary>Codes records.</summary>
    public EncounterCoder Coder => _coder.Value;

    /// <summary>Searches codes in every system at hand.</summary>
    public ConceptSearch Search => _search.Value;

    /// <summary>Opens the installation; compiles the core edition when it is new or changed.</summary>
    /// <param name="home">Where everything lies.</param>
    /// <param name="data">What ships with the program.</param>
    /// <param name="progress">Told about steps that take long.</param>
    public static Installation Open(ChartwrightHome home, ProductData data, IProgress<string>? progress)
    {
        ArgumentNullException.ThrowIfNull(home);
        var core = CoreEditionPacks.Ensure(home, data, progress);
        var catalog = CodeSystemCatalog.Open(home.Packs, core);
        if (catalog.Problems.Any(p => p.StartsWith(core, StringComparison.Ordinal)))
        {
            catalog.Dispose();
            core = CoreEditionPacks.Renew(home, data, progress);
            catalog = CodeSystemCatalog.Open(home.Packs, core);
        }

        if (!catalog.Outdated.IsEmpty && Rebuild(home, catalog, progress))
        {
            catalog.Dispose();
            catalog = CodeSystemCatalog.Open(home.Packs, core);
        }

        return new Installation(home, data, catalog, progress);
    }

    /// <summary>Compiles what is derived from the packs and missing or stale: lexicons and search files, on every core.</summary>
    public void BuildDerived()
    {
        var terms = SearchTerms.Load(Data.Root);
        var work = new List<Action>();
        foreach (var release in Catalog.Of(CodeSystemId.Icd10Cm))
        {
            work.Add(() => _lexicons.Ensure(release));
        }

        // The long ones first, so that the cores finish together.
        foreach (var release in Catalog.Releases.Where(r => r.Count > 0).OrderByDescending(r => r.Count))
        {
            work.Add(() =>
            {
                _progress?.Report($"building the search file of {release.System} {release.Name} (once)");
                SearchIndex.OpenOrBuild(release, terms).Dispose();
            });
        }

        ParallelWork.Run(work, step => step());
    }

    /// <summary>Closes the packs.</summary>
    public void Dispose()
    {
        _lexicons.Dispose();
        Catalog.Dispose();
    }

    /// <summary>Rebuilds packs of an older format from the sources kept beside them.</summary>
    /// <returns>Whether anything was rebuilt.</returns>
    private static bool Rebuild(ChartwrightHome home, CodeSystemCatalog catalog, IProgress<string>? progress)
    {
        var kept = new KeptSources(home.KeptSources);
        var rebuilt = false;
        foreach (var name in catalog.Outdated.Select(p => Path.GetFileName(Path.GetDirectoryName(p)!)).Distinct(StringComparer.Ordinal))
        {
            if (CodeSystemId.TryParse(name, null, out var system) && kept.Files(system) is { Count: > 0 } files)
            {
                progress?.Report($"rebuilding {system} from the sources kept for it");
                rebuilt |= ReleaseCompiler.Compile(files, CodeSystemReaders.Publishers, new PackStore(home), (s, r) => catalog.Outdated.Any(p => IsPackOf(p, s, r)), progress).Installed.Count > 0;
            }
        }

        return rebuilt;
    }

    private static bool IsPackOf(string path, CodeSystemId system, string release) =>
        Path.GetFileName(Path.GetDirectoryName(path)) == system.ToString() && Path.GetFileName(path).StartsWith($"{release}-", StringComparison.Ordinal)
        && !Path.GetFileName(path)[(release.Length + 1)..].Contains('-', StringComparison.Ordinal);

    private IEnumerable<SearchIndex> OpenSearch()
    {
        var terms = SearchTerms.Load(Data.Root);
        foreach (var release in Catalog.Releases.Where(r => r.Count > 0))
        {
            _progress?.Report($"opening the search file of {release.System} {release.Name}");
            yield return SearchIndex.OpenOrBuild(release, terms);
        }
    }

    private EncounterCoder MakeCoder()
    {
        return new EncounterCoder(Catalog, _lexicons.ReaderFor, CodingRuleSet.Load(Path.Combine(Data.Rules, "combinations.tsv"), Path.Combine(Data.Rules, "chronic.tsv")));
    }
}
