using BenchmarkDotNet.Running;
using Chartwright.Benchmarks;

// quick search [--misses]   stopwatch figures of search in a few seconds; everything else goes to BenchmarkDotNet.
if (args is ["quick", "search", ..])
{
    return QuickSearch.Run(Console.Out, showMisses: args.Contains("--misses", StringComparer.Ordinal));
}

BenchmarkSwitcher.FromAssembly(typeof(QuickSearch).Assembly).Run(args);
return 0;
