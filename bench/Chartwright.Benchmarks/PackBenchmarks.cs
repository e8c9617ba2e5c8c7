using BenchmarkDotNet.Attributes;
using Chartwright.Terminology;

namespace Chartwright.Benchmarks;

/// <summary>Opening every pack, and finding codes in a mapped pack against a dictionary of them.</summary>
[MemoryDiagnoser]
public class PackBenchmarks
{
    private string[] _folders = [];
    private CodeSystemCatalog? _catalog;
    private CodeSystemRelease? _release;
    private CodeValue[] _codes = [];
    private Dictionary<CodeValue, int> _dictionary = [];
    private int _next;

    /// <summary>Compiles what is missing.</summary>
    [GlobalSetup]
    public void Open()
    {
        BenchmarkHome.Open(Console.Out).Dispose();
        _folders = [BenchmarkHome.Home.Packs, .. Directory.GetDirectories(BenchmarkHome.Home.CorePacks)];
        _catalog = CodeSystemCatalog.Open(_folders);
        _release = _catalog.ForDate(CodeSystemId.Icd10Cm, BenchmarkPacks.Day);
        _codes = [.. _release!.Concepts.Select(c => c.Code)];
        new Random(1).Shuffle(_codes);
        _dictionary = _release.Concepts.ToDictionary(c => c.Code, c => c.Position);
    }

    /// <summary>Closes them.</summary>
    [GlobalCleanup]
    public void Close() => _catalog?.Dispose();

    /// <summary>All packs, opened and closed.</summary>
    [Benchmark]
    public int OpenAll()
    {
        using var catalog = CodeSystemCatalog.Open(_folders);
        return catalog.Releases.Length;
    }

    /// <summary>Binary search in the mapped pack.</summary>
    [Benchmark]
    public int Find() => _release!.Find(Next())!.Value.Position;

    /// <summary>The naive twin.</summary>
    [Benchmark(Baseline = true)]
    public int FindInDictionary() => _dictionary[Next()];

    private CodeValue Next() => _codes[_next = (_next + 1) % _codes.Length];
}
