using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Chartwright.Benchmarks;

/// <summary>The built command as a person starts it: wall time, CPU time and peak memory of whole processes.</summary>
internal static partial class QuickProcess
{
    private const int Runs = 11;

    /// <summary>Runs and prints.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="program">The built <c>chartwright.dll</c>; null for the Release build of the checkout.</param>
    /// <returns>Exit code: 0, or 1 when a bar is missed (one note 0.5 s of CPU and 300 MB; a look-up 150 MB).</returns>
    public static int Run(TextWriter output, string? program)
    {
        program ??= Path.Combine(BenchmarkPacks.Checkout, "artifacts", "bin", "Chartwright.Cli", "release", "chartwright.dll");
        if (!File.Exists(program))
        {
            output.WriteLine($"{program} is not there: dotnet build src/Chartwright.Cli -c Release");
            return 2;
        }

        using (BenchmarkHome.Open(output))
        {
            // Compiles what is missing.
        }

        var note = Path.Combine(BenchmarkPacks.Checkout, "samples", "notes", "04-operative-cholecystectomy.txt");
        string[] code = ["code", note, "--date", BenchmarkPacks.Day.ToString()];
        var floor = Measure(output, program, "the runtime and the parser alone (--version)", ["--version"]);
        var coding = Measure(output, program, $"code, one note of {new FileInfo(note).Length} bytes", code);
        var lookup = Measure(output, program, "lookup E11.9", ["lookup", "E11.9", "--date", BenchmarkPacks.Day.ToString()]);
        Measure(output, program, "search pnuemonia", ["search", "pnuemonia", "--date", BenchmarkPacks.Day.ToString()]);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"one note costs {coding.Cpu / floor.Cpu:0.0} times the CPU of starting the runtime"));
        return coding.Cpu < 500 && coding.Memory < 300 && lookup.Memory < 150 ? 0 : 1;
    }

    private static (double Cpu, long Memory) Measure(TextWriter output, string program, string what, string[] args)
    {
        var wall = new List<double>();
        var cpu = new List<double>();
        var memory = 0L;

        // The first run may compile what the program's own data makes stale.
        Start(program, args);
        for (var run = 0; run < Runs; run++)
        {
            var before = Children();
            var watch = Stopwatch.StartNew();
            memory = Math.Max(memory, Start(program, args));
            wall.Add(watch.Elapsed.TotalMilliseconds);
            cpu.Add(Children() - before);
        }

        wall.Sort();
        cpu.Sort();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: median {wall[Runs / 2]:0} ms ({wall[0]:0} to {wall[^1]:0}), {cpu[Runs / 2]:0} ms of CPU, {memory} MB at most"));
        return (cpu[Runs / 2], memory);
    }

    /// <summary>Runs it to the end.</summary>
    /// <returns>The largest working set seen, MB.</returns>
    private static long Start(string program, string[] args)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(program);
        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        start.Environment["CHARTWRIGHT_HOME"] = BenchmarkHome.Home.Root;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var peak = 0L;
        var reading = process.StandardOutput.ReadToEndAsync();
        while (!process.WaitForExit(5))
        {
            process.Refresh();
            peak = Math.Max(peak, PeakOf(process));
        }

        process.WaitForExit();
        _ = reading.Result;
        return process.ExitCode == 0 ? peak >> 20 : throw new InvalidOperationException($"chartwright {string.Join(' ', args)} ended with {process.ExitCode}: {error.Result}");
    }

    private static long PeakOf(Process process)
    {
        try
        {
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0; // It ended meanwhile.
        }
    }

    /// <summary>CPU time of all processes started and ended so far, ms; 0 where the system does not tell.</summary>
    private static double Children()
    {
        if (OperatingSystem.IsWindows())
        {
            return 0;
        }

        Span<long> usage = stackalloc long[18];
        const int OfChildren = -1;
        return GetUsage(OfChildren, ref MemoryMarshal.GetReference(usage)) == 0 ? ((usage[0] + usage[2]) * 1000.0) + ((usage[1] + usage[3]) / 1000.0) : 0;
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetUsage(int who, ref long usage);
}
