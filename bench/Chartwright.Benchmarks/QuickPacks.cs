using System.Diagnostics;
using System.Globalization;
using Chartwright.Terminology;

namespace Chartwright.Benchmarks;

/// <summary>Packs: opening all of them, finding a code, and what a dictionary of the same codes would cost.</summary>
internal static class QuickPacks
{
    private const int Rounds = 20;

    /// <summary>Runs and prints.</summary>
    /// <returns>Exit code: 0, or 1 when a bar is missed (opening 50 ms; working set 150 MB).</returns>
    public static int Run(TextWriter output)
    {
        using (BenchmarkHome.Open(output))
        {
            // Compiles what is missing.
        }

        string[] folders = [BenchmarkHome.Home.Packs, .. Directory.GetDirectories(BenchmarkHome.Home.CorePacks)];
        var times = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            CodeSystemCatalog.Open(folders).Dispose();
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        using var catalog = CodeSystemCatalog.Open(folders);
        var release = catalog.ForDate(CodeSystemId.Icd10Cm, BenchmarkPacks.Day) ?? throw new InvalidOperationException("No release covers the day.");
        var first = times[0];
        times.Sort();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"opening {catalog.Releases.Length} packs: {first:0.0} ms the first time, {times[Rounds / 2]:0.00} ms then"));

        var codes = release.Concepts.Select(c => c.Code).ToArray();
        new Random(1).Shuffle(codes);
        _ = Nanoseconds(codes, c => release.Find(c)!.Value.Position);
        var found = Nanoseconds(codes, c => release.Find(c)!.Value.Position);
        var workingSet = Environment.WorkingSet >> 20;
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var dictionary = release.Concepts.ToDictionary(c => c.Code, c => (c.Title, c.Position));
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        _ = Nanoseconds(codes, c => dictionary[c].Position);
        var peer = Nanoseconds(codes, c => dictionary[c].Position);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"finding one of {codes.Length} codes of {release.System} {release.Name}: {found:0} ns by binary search in the mapped pack; {peer:0} ns in a dictionary of codes and titles, which takes {bytes >> 20} MB to build ({found / peer:0.0} times as long)"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"working set before the dictionary: {workingSet} MB (this process also compiled what was missing)"));
        return times[Rounds / 2] < 50 && first < 50 ? 0 : 1;
    }

    private static double Nanoseconds(CodeValue[] codes, Func<CodeValue, int> find)
    {
        var watch = Stopwatch.StartNew();
        var sum = 0L;
        foreach (var code in codes)
        {
            sum += find(code);
        }

        return sum >= 0 ? watch.Elapsed.TotalNanoseconds / codes.Length : 0;
    }
}
