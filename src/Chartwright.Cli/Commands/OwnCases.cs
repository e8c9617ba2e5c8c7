using System.Globalization;
using Chartwright.Application.Coding;
using Chartwright.Application.Evaluation;
using Chartwright.Application.Home;
using Chartwright.Terminology.Search;

namespace Chartwright.Cli.Commands;

/// <summary><c>evaluate own</c>: our own cases with the core edition alone, so that every clone prints the same table; the README shows it.</summary>
internal static class OwnCases
{
    private static readonly ServiceDate SetDate = new(2026, 1, 15);

    public static int Run(Invocation call, Installation installation, ProgressLine progress)
    {
        var folder = Path.Combine(Checkout.Find() ?? throw new UsageException("'evaluate own' works inside a checkout of the project only: its cases lie in eval/."), "eval");
        var edition = call.Option("--edition") ?? "core";
        var part = call.Option("--part") ?? "dev";
        progress.Report("searching");
        var pairs = SearchEvaluation.ReadPairs(Path.Combine(folder, "search", "pairs.tsv"), part == "all" ? null : part);
        var search = SearchEvaluation.Run(installation.Search, pairs, SetDate, edition);
        progress.Report("coding the guideline cases");
        var cases = GuidelineCase.Load(Path.Combine(folder, "guidelines")).Where(c => part == "all" || c.Part == part).ToArray();
        var defaults = new CodeDefaults { Today = SetDate, Date = SetDate, Edition = edition };
        var guidelines = GuidelineEvaluation.Run(installation.Coder, cases, defaults);
        progress.Dispose();
        var o = call.Terminal.Out;
        o.WriteLine($"| our own cases, {edition} edition, {part} part | cases | figure |");
        o.WriteLine("|---|---|---|");
        o.WriteLine($"| code search: wanted code first / among the first five | {search.All.Pairs} | {F(search.All.SuccessAt1)} / {F(search.All.SuccessAt5)} |");
        o.WriteLine($"| guideline cases: all codes, order of the first, and POA exact | {guidelines.Cases} | {F(guidelines.Cases == 0 ? 0 : (double)guidelines.Exact / guidelines.Cases)} |");
        o.WriteLine($"| guideline cases: code precision / recall / F1 | {guidelines.Cases} | {F(guidelines.Codes.Precision)} / {F(guidelines.Codes.Recall)} / {F(guidelines.Codes.F1)} |");
        o.WriteLine($"| guideline cases: traps fallen into | {guidelines.Cases} | {guidelines.Traps} |");
        if (call.Has("--details"))
        {
            foreach (var (kind, figures) in search.ByKind)
            {
                o.WriteLine($"search {kind}: {figures.Pairs} pairs, @1 {F(figures.SuccessAt1)}, @5 {F(figures.SuccessAt5)}");
            }

            // Misses of the part kept apart are never shown: nobody may tune to them.
            foreach (var miss in part == "dev" ? search.Misses : [])
            {
                o.WriteLine($"search miss: {miss}");
            }

            foreach (var wrong in part == "dev" ? guidelines.Wrong : [])
            {
                o.WriteLine(wrong);
            }
        }

        AccuracyRecord.Append(call, $"`own` | {edition}, {part}: search @1 {F(search.All.SuccessAt1)} @5 {F(search.All.SuccessAt5)}; guideline cases exact {F(guidelines.Cases == 0 ? 0 : (double)guidelines.Exact / guidelines.Cases)}, code F1 {F(guidelines.Codes.F1)} | {search.All.Pairs} pairs, {guidelines.Cases} cases");
        return ExitCode.Done;
    }

    private static string F(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}
