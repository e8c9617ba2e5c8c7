using Chartwright.Application.Packs;
using Chartwright.CodeSets;
using Chartwright.CodeSets.Download;
using Chartwright.CodeSets.Sources;

namespace Chartwright.Cli.Commands;

/// <summary><c>codesets install</c>: publishers' files to packs.</summary>
internal static class CodesetsInstallCommand
{
    public static CommandEntry Entry { get; } = new("codesets install", "Compile publishers' files into packs; installed releases stay side by side", Run)
    {
        Arguments = [new("SYSTEM", "Only these code systems", Many: true, Needed: false)],
        Options =
        [
            new("--from", "PATH", "Folder, zip or file with the publishers' files; else CHARTWRIGHT_SOURCES, CHARTWRIGHT_DATA/sources, sources/ in the current folder, else the publishers' addresses"),
            new("--release", "RELEASE", "Only this release, such as FY2026"),
            new("--download", "", "Fetch from the publishers' addresses even where files are at hand"),
        ],
        Examples = ["chartwright codesets install", "chartwright codesets install icd10cm --from ~/downloads/icd10cm-2026"],
    };

    private static int Run(Invocation call)
    {
        var home = call.Home;
        var data = call.Data;
        var systems = call.Arguments("SYSTEM").Select(s => CodeSystemId.TryParse(s, null, out var id) ? id : throw new UsageException($"'{s}' is not a code system.")).ToHashSet();
        var wantedRelease = call.Option("--release");
        using var progress = new ProgressLine(call.Terminal);
        var from = call.Has("--download") ? null : SourceLocation.Find(call.Option("--from"));
        if (from is null)
        {
            var wanted = SourceCatalog.Read(data.SourcesFile).Where(e => (systems.Count == 0 || systems.Any(s => s.ToString() == e.System)) && (wantedRelease is null || e.Release.Length == 0 || e.Release == wantedRelease));
            if (SourceFetch.Run([.. wanted], home.Sources, call.Terminal, progress) == 0)
            {
                return ExitCode.Found;
            }

            from = home.Sources;
        }

        call.Terminal.Error.WriteLine($"installing from {from}");
        var damaged = new List<string>();
        var report = ReleaseCompiler.Compile(SourceFolder.List(from, damaged), CodeSystemReaders.Publishers, new PackStore(home), (s, r) => (systems.Count == 0 || systems.Contains(s)) && (wantedRelease is null || r == wantedRelease), progress, new KeptSources(home.KeptSources));
        damaged.ForEach(report.Failures.Add);
        progress.Dispose();
        var table = new TextTable("system", "release", "in force", "concepts", "index lines", "maps");
        foreach (var installed in report.Installed)
        {
            table.Add(installed.Manifest.System, installed.Manifest.Release, CodesetsListCommand.Window(installed.Manifest), $"{installed.Concepts}", $"{installed.IndexLines}", $"{installed.MapRows}");
        }

        table.Write(call.Terminal.Out);
        foreach (var group in report.Issues.GroupBy(i => i.Descriptor.Id))
        {
            var issues = group.ToArray();
            call.Terminal.Error.WriteLine($"{issues[0]}{(issues.Length > 1 ? $" (and {issues.Length - 1} more of {group.Key})" : string.Empty)}");
        }

        foreach (var failure in report.Failures)
        {
            call.Terminal.Error.WriteLine($"chartwright: {failure}");
        }

        if (report.Installed.Count == 0 && report.Failures.Count == 0)
        {
            call.Terminal.Error.WriteLine($"chartwright: {from} holds no file that a code-set reader knows ({report.Foreign.Count} files looked at).");
            return ExitCode.Found;
        }

        Derived.Build(home, data, call.Terminal);
        return report.Failures.Count > 0 ? ExitCode.Found : ExitCode.Done;
    }
}
