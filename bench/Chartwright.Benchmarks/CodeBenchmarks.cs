using BenchmarkDotNet.Attributes;
using Chartwright.Application.Coding;
using Chartwright.Application.Home;

namespace Chartwright.Benchmarks;

/// <summary>One of our sample notes: read alone, and read and coded.</summary>
[MemoryDiagnoser]
public class CodeBenchmarks
{
    private Installation? _installation;
    private CodeRequest? _note;

    /// <summary>Compiles and opens what is needed.</summary>
    [GlobalSetup]
    public void Open()
    {
        _installation = BenchmarkHome.Open(Console.Out);
        _note = new CodeRequest { Id = "note", Text = File.ReadAllText(Path.Combine(BenchmarkPacks.Checkout, "samples", "notes", "04-operative-cholecystectomy.txt")) };
    }

    /// <summary>Closes it.</summary>
    [GlobalCleanup]
    public void Close() => _installation?.Dispose();

    /// <summary>Sections, sentences, mentions.</summary>
    [Benchmark(Baseline = true)]
    public int Read() => _installation!.Coder.ReaderFor(BenchmarkPacks.Day)!.Read(new Document { Id = _note!.Id, Text = _note.Text }).Mentions.Length;

    /// <summary>All of it.</summary>
    [Benchmark]
    public int Code() => _installation!.Coder.Code(_note!, BenchmarkHome.Defaults).Result.Assignments.Length;
}
