using System.Diagnostics;
using System.Globalization;
using Chartwright.Application.Coding;
using Chartwright.Application.Home;
using Chartwright.Application.Packs;
using Chartwright.CodeSets;
using Chartwright.CodeSets.Sources;

namespace Chartwright.Benchmarks;

/// <summary>An installation in the temporary folder with everything that can be compiled here: the publishers' releases when <c>CHARTWRIGHT_DATA</c> is set, the core edition always.</summary>
internal static class BenchmarkHome
{
    /// <summary>What holds for every note.</summary>
    public static CodeDefaults Defaults { get; } = new() { Today = BenchmarkPacks.Day, Date = BenchmarkPacks.Day };

    /// <summary>Where it lies.</summary>
    public static ChartwrightHome Home { get; } = new(Path.Combine(Path.GetTempPath(), "chartwright-benchmarks", "home"));

    private static string? Shared => Environment.GetEnvironmentVariable("CHARTWRIGHT_DATA") is { Length: > 0 } data && Directory.Exists(data) ? data : null;

    /// <summary>Compiles what is missing, says how long it took, and opens everything.</summary>
    public static Installation Open(TextWriter log)
    {
        if (Shared is { } data && !Directory.Exists(Home.Packs))
        {
            var watch = Stopwatch.StartNew();
            var cpu = Environment.CpuUsage.TotalTime;
            var report = ReleaseCompiler.Compile(SourceFolder.List(Path.Combine(data, "sources")), CodeSystemReaders.Publishers, new PackStore(Home), null, null);
            Say(log, $"{report.Installed.Count} releases compiled", watch, cpu);
        }

        var opening = Stopwatch.StartNew();
        var before = Environment.CpuUsage.TotalTime;
        var installation = Installation.Open(Home, new ProductData(Path.Combine(BenchmarkPacks.Checkout, "data")), null);
        installation.BuildDerived();
        Say(log, "core edition, lexicons and search files (compiled where missing)", opening, before);
        return installation;
    }

    /// <summary>Notes to read: the public ones when the data folder is at hand, else our twelve, over and over.</summary>
    public static IReadOnlyList<CodeRequest> Notes(out string name)
    {
        if (Shared is { } data && Path.Combine(data, "samples", "notes", "mtsamples.jsonl") is var path && File.Exists(path))
        {
            name = "samples/notes/mtsamples.jsonl of the data folder";
            return [.. CodeRequestReader.Read(File.ReadLines(path), "mtsamples.jsonl")];
        }

        name = "samples/notes of the checkout, 100 times";
        var own = Directory.GetFiles(Path.Combine(BenchmarkPacks.Checkout, "samples", "notes"), "*.txt").Order(StringComparer.Ordinal)
            .Select(f => new CodeRequest { Id = Path.GetFileName(f), Text = File.ReadAllText(f) }).ToArray();
        return [.. Enumerable.Repeat(own, 100).SelectMany(n => n)];
    }

    private static void Say(TextWriter log, string what, Stopwatch watch, TimeSpan cpuBefore) =>
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {watch.Elapsed.TotalSeconds:0.0} s, {(Environment.CpuUsage.TotalTime - cpuBefore).TotalSeconds:0.0} s of CPU on {Environment.ProcessorCount} cores"));
}
