using BenchmarkDotNet.Running;
using Chartwright.Benchmarks;

// quick search|code|packs|process   stopwatch figures in a few seconds; everything else goes to BenchmarkDotNet.
switch (args)
{
    case ["quick", "search", ..]:
        return QuickSearch.Run(Console.Out, showMisses: args.Contains("--misses", StringComparer.Ordinal));
    case ["quick", "code", ..]:
        return QuickCode.Run(Console.Out);
    case ["quick", "packs", ..]:
        return QuickPacks.Run(Console.Out);
    case ["quick", "process", .. var rest]:
        return QuickProcess.Run(Console.Out, rest is [var program, ..] ? program : null);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(QuickSearch).Assembly).Run(args);
        return 0;
}
