using System.Diagnostics;
using Chartwright.Application.Home;

namespace Chartwright.Cli.Commands;

/// <summary>After an install: lexicons and search files, so that the first note and the first search do not wait.</summary>
internal static class Derived
{
    public static void Build(ChartwrightHome home, ProductData data, Terminal terminal)
    {
        var watch = Stopwatch.StartNew();
        using var progress = new ProgressLine(terminal);
        using var installation = Installation.Open(home, data, progress);
        installation.BuildDerived();
        progress.Dispose();
        terminal.Error.WriteLine($"lexicons and search files ready in {watch.Elapsed.TotalSeconds:0.0} s");
    }
}
