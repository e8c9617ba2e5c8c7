using System.Diagnostics;
using System.Globalization;
using Chartwright.Application.Coding;

namespace Chartwright.Benchmarks;

/// <summary>Bulk coding: notes a second of one core and of two, bytes allocated a note, and what of it is reading.</summary>
internal static class QuickCode
{
    private const int Bar = 300;
    private const int Rounds = 3;

    /// <summary>Runs and prints.</summary>
    /// <returns>Exit code: 0, or 1 when the bar of 300 notes a second of CPU time is missed.</returns>
    public static int Run(TextWriter output)
    {
        using var installation = BenchmarkHome.Open(output);
        var notes = BenchmarkHome.Notes(out var name);
        var coder = installation.Coder;
        var reader = coder.ReaderFor(BenchmarkPacks.Day) ?? throw new InvalidOperationException("No release covers the day.");
        foreach (var note in notes)
        {
            coder.Code(note, BenchmarkHome.Defaults);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{notes.Count} notes, {notes.Average(n => n.Text.Length):0} characters on average ({name}); best of {Rounds} rounds"));
        var perCore = 0.0;
        for (var threads = 1; threads <= 2; threads++)
        {
            var best = Best(() => Each(notes, threads, n => coder.Code(n, BenchmarkHome.Defaults)));
            perCore = Math.Max(perCore, notes.Count / best.Cpu);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{threads} thread{(threads > 1 ? "s" : "")}: {notes.Count / best.Wall:0} notes/s, {notes.Count / best.Cpu:0} notes per second of CPU, {best.Bytes / 1024 / notes.Count:0} KB allocated a note"));
        }

        var reading = Best(() => Each(notes, 1, n => reader.Read(new Document { Id = n.Id, Text = n.Text })));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"reading alone: {notes.Count / reading.Cpu:0} notes per second of CPU, {reading.Bytes / 1024 / notes.Count:0} KB a note; working set {Environment.WorkingSet >> 20} MB"));

        // The naive twin does the least that any reader must: every word of every note looked up once in a dictionary.
        var words = notes.Take(200).SelectMany(n => n.Text.ToLowerInvariant().Split(' ', '\n')).Distinct(StringComparer.Ordinal).ToDictionary(w => w, w => w.Length, StringComparer.Ordinal);
        var floor = Best(() => Each(notes, 1, n => n.Text.ToLowerInvariant().Split(' ', '\n').Sum(w => words.GetValueOrDefault(w))));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"naive floor, each word in a dictionary: {notes.Count / floor.Cpu:0} notes per second of CPU; coding costs {perCoreRatio(floor.Cpu, perCore, notes.Count):0.0} times as much"));
        return perCore >= Bar ? 0 : 1;

        static double perCoreRatio(double floorSeconds, double notesPerSecond, int count) => count / notesPerSecond / floorSeconds;
    }

    private static void Each<T>(IReadOnlyList<CodeRequest> notes, int threads, Func<CodeRequest, T> work)
    {
        if (threads == 1)
        {
            foreach (var note in notes)
            {
                work(note);
            }

            return;
        }

        Parallel.For(0, notes.Count, new ParallelOptions { MaxDegreeOfParallelism = threads }, i => work(notes[i]));
    }

    private static (double Wall, double Cpu, long Bytes) Best(Action run)
    {
        var best = (Wall: double.MaxValue, Cpu: double.MaxValue, Bytes: long.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            var bytes = GC.GetTotalAllocatedBytes(precise: true);
            var cpu = Environment.CpuUsage.TotalTime;
            var watch = Stopwatch.StartNew();
            run();
            best = (Math.Min(best.Wall, watch.Elapsed.TotalSeconds), Math.Min(best.Cpu, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds), Math.Min(best.Bytes, GC.GetTotalAllocatedBytes(precise: true) - bytes));
        }

        return best;
    }
}
