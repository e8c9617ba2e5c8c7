using System.Diagnostics;
using System.Globalization;
using Chartwright.Terminology.Search;

namespace Chartwright.Benchmarks;

/// <summary>Search in a few seconds: opening, percentiles over the pairs we develop on, success of both editions.</summary>
internal static class QuickSearch
{
    private const int WarmUpRounds = 3;
    private const int Rounds = 5;

    /// <summary>Runs and prints.</summary>
    /// <returns>Exit code: 0, or 1 when a bar of docs/performance.md is missed (p50 2 ms, p99 10 ms).</returns>
    public static int Run(TextWriter output, bool showMisses)
    {
        using var packs = BenchmarkPacks.Open(output);
        var opening = Stopwatch.StartNew();
        foreach (var index in packs.Indexes)
        {
            SearchIndex.Open(index.Release)!.Dispose();
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"opening {packs.Indexes.Count} search files: {opening.Elapsed.TotalMilliseconds:0.0} ms"));
        var search = new ConceptSearch(packs.Indexes);
        var pairs = BenchmarkPacks.Pairs;
        var times = new List<double>();
        for (var round = 0; round < WarmUpRounds + Rounds; round++)
        {
            foreach (var pair in pairs)
            {
                var start = Stopwatch.GetTimestamp();
                search.Search(new SearchQuery { Text = pair.Text, Date = BenchmarkPacks.Day });
                if (round >= WarmUpRounds)
                {
                    times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                }
            }
        }

        times.Sort();
        var (p50, p99) = (times[times.Count / 2], times[times.Count * 99 / 100]);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"search in all systems, {pairs.Count} queries x {Rounds}: p50 {p50:0.00} ms, p99 {p99:0.00} ms, max {times[^1]:0.00} ms; working set {Environment.WorkingSet >> 20} MB"));
        foreach (var edition in packs.Catalog.Releases.Select(r => r.Manifest.Edition).Distinct(StringComparer.Ordinal))
        {
            var result = SearchEvaluation.Run(search, pairs, BenchmarkPacks.Day, edition);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{edition}: success@1 {result.All.SuccessAt1:0.000}, @5 {result.All.SuccessAt5:0.000} of {result.All.Pairs} pairs (dev)"));
            foreach (var (kind, figures) in result.ByKind.Concat(result.BySystem))
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {kind,-12} {figures.SuccessAt1:0.00} {figures.SuccessAt5:0.00} of {figures.Pairs}"));
            }

            foreach (var miss in showMisses ? result.Misses : [])
            {
                output.WriteLine($"  {miss.Rank} [{miss.Pair.Kind}] {miss.Pair.Text} -> {string.Join(',', miss.Pair.Codes)}; found {string.Join(" | ", miss.Found)}");
            }
        }

        return p50 < 2 && p99 < 10 ? 0 : 1;
    }
}
