using System.Collections.Concurrent;
using Chartwright.CodeSets.Core;
using Chartwright.CodeSets.Hcpcs;
using Chartwright.CodeSets.Icd10Cm;
using Chartwright.CodeSets.Icd10Pcs;
using Chartwright.CodeSets.Sources;
using Chartwright.Terminology.Packs;
using Chartwright.Terminology.Search;
using Chartwright.Testing;

[assembly: AssemblyFixture(typeof(Chartwright.Terminology.Tests.Search.CompiledPacks))]

namespace Chartwright.Terminology.Tests.Search;

/// <summary>The product's own editions compiled once for the tests: core always, the publishers' when their files are there.</summary>
public sealed class CompiledPacks : IDisposable
{
    /// <summary>The day of the evaluation cases.</summary>
    public static readonly ServiceDate Day = new(2026, 1, 15);

    private readonly TemporaryFolder _folder = new();
    private readonly ConcurrentQueue<CodeSystemRelease> _releases = [];
    private readonly Lazy<ConceptSearch> _core;
    private readonly Lazy<ConceptSearch> _official;

    public CompiledPacks()
    {
        Terms = SearchTerms.Load(Data);
        _core = new(() => new ConceptSearch([.. CoreEdition.Readers.Select(r => Index(r, Path.Combine(Data, "core"), "core"))]));
        _official = new(() => new ConceptSearch([.. Readers.Select(r => Index(r, TestData.Source(r.System.ToString()), "official"))]));
    }

    public static string Data => Path.Combine(TestData.Checkout, "data");

    public SearchTerms Terms { get; }

    public ConceptSearch Core => _core.Value;

    public ConceptSearch Official
    {
        get
        {
            foreach (var reader in Readers)
            {
                _ = TestData.Source(reader.System.ToString());
            }

            return _official.Value;
        }
    }

    public IReadOnlyList<SearchIndex> CoreIndexes => [.. _releases.Where(r => r.IsCore).Select(r => SearchIndex.Open(r)!)];

    public IEnumerable<CodeSystemRelease> OfficialReleases
    {
        get
        {
            _ = Official;
            return _releases.Where(r => !r.IsCore);
        }
    }

    private static ICodeSystemReader[] Readers => [new Icd10CmReader(), new Icd10PcsReader(), new HcpcsReader()];

    public void Dispose()
    {
        foreach (var release in _releases)
        {
            release.Dispose();
        }

        _folder.Dispose();
    }

    private SearchIndex Index(ICodeSystemReader reader, string folder, string edition)
    {
        List<RecognizedSource> sources = [.. SourceFolder.List(folder).Select(reader.Recognize).OfType<RecognizedSource>()];
        var names = reader.Releases(sources);
        var name = names.FirstOrDefault(n => n is "FY2026" or "2026-01") ?? names[^1];
        var path = _folder.File($"{edition}-{reader.System}.cwpack");
        PackWriter.Write(reader.Read(name, sources, []), path);
        var release = CodeSystemRelease.Open(path);
        _releases.Enqueue(release);
        return SearchIndex.OpenOrBuild(release, Terms);
    }
}
