namespace Chartwright.Cli.Commands;

/// <summary><c>codesets export SYSTEM</c>: the codes of a release as CSV.</summary>
internal static class CodesetsExportCommand
{
    public static CommandEntry Entry { get; } = new("codesets export", "Write the codes of a release as CSV: code, billable, title, valid from, valid to", Run)
    {
        Arguments = [new("SYSTEM", "Code system")],
        Options = [CommonOptions.Date, CommonOptions.Edition],
        Examples = ["chartwright codesets export icd10cm --date 2026-01-15 > icd10cm.csv"],
    };

    private static int Run(Invocation call)
    {
        using var installation = call.Open();
        var date = call.DateOrToday("--date");
        var system = CodeSystemId.TryParse(call.Argument("SYSTEM"), null, out var id) ? id : throw new UsageException($"'{call.Argument("SYSTEM")}' is not a code system.");
        if (installation.Catalog.ForDate(system, date, call.Option("--edition")) is not { } release)
        {
            call.Terminal.Error.WriteLine($"chartwright: no release of {system} at hand covers {date}. 'chartwright codesets list' shows what is installed.");
            return ExitCode.NoRelease;
        }

        call.Terminal.Error.WriteLine($"{release.System} {release.Name}, {release.Manifest.Edition} edition");
        call.Terminal.Out.WriteLine("code,billable,title,valid_from,valid_to");
        foreach (var concept in release.Concepts.Where(c => c.Kind is not (Terminology.ConceptKind.Chapter or Terminology.ConceptKind.Block)))
        {
            call.Terminal.Out.WriteLine(Csv.Row(concept.DisplayCode, concept.IsBillable ? "true" : "false", concept.Title, new ServiceDate(concept.ValidFrom).ToString(),
                concept.ValidTo is { } to ? new ServiceDate(to).ToString() : string.Empty));
        }

        return ExitCode.Done;
    }
}
