using Chartwright.Terminology;
using Chartwright.Terminology.Content;

namespace Chartwright.Cli.Commands;

/// <summary><c>map CODE --to SYSTEM</c>: General Equivalence Mappings and conversion tables.</summary>
internal static class MapCommand
{
    public static CommandEntry Entry { get; } = new("map", "Map a code to another system (GEMs) or to its successors (conversion table)", Run)
    {
        Arguments = [new("CODE", "Code, with or without dot")],
        Options = [new("--to", "SYSTEM", "Target system: icd10cm, icd10pcs, icd9cm, icd9proc"), new("--from", "SYSTEM", "System of the code when several hold it"), CommonOptions.Format("text", "json", "csv")],
        Examples = ["chartwright map 428.0 --to icd10cm", "chartwright map I50.9 --to icd9cm"],
    };

    private static int Run(Invocation call)
    {
        using var installation = call.Open();
        if (!CodeValue.TryParse(call.Argument("CODE"), null, out var code))
        {
            throw new UsageException($"'{call.Argument("CODE")}' is not a code.");
        }

        var to = call.System("--to") ?? throw new UsageException("--to is missing: icd10cm, icd10pcs, icd9cm, icd9proc.");
        var from = call.System("--from");
        var rows = installation.Catalog.Releases.Where(r => r.MapCount > 0)
            .SelectMany(r => r.MapsFrom(code).Where(m => m.TargetSystem == to && (from is null || SourceOf(r, m) == from)).Select(m => (Release: r, Row: m)))
            .DistinctBy(p => (p.Row.Map, p.Row.Target, p.Row.Flags)).ToArray();
        if (rows.Length == 0)
        {
            call.Terminal.Error.WriteLine($"chartwright: no map at hand leads from {code} to {to}. 'chartwright codesets list' shows the maps installed.");
            return ExitCode.Found;
        }

        switch (call.Option("--format"))
        {
            case "json":
                call.Terminal.Out.WriteLine(Json.Text(json =>
                {
                    json.WriteStartArray();
                    foreach (var (release, row) in rows)
                    {
                        json.WriteStartObject();
                        json.WriteString("map", row.Map);
                        json.WriteString("from", Display(SourceOf(release, row), row.Source));
                        json.WriteString("system", row.TargetSystem.ToString());
                        json.WriteString("code", row.Target.IsEmpty ? null : Display(row.TargetSystem, row.Target));
                        json.WriteString("title", Title(installation.Catalog, row));
                        json.WriteString("flags", row.Flags);
                        json.WriteEndObject();
                    }

                    json.WriteEndArray();
                }, indented: true));
                break;
            case "csv":
                call.Terminal.Out.WriteLine("map,source,target_system,target,title,flags");
                foreach (var (release, row) in rows)
                {
                    call.Terminal.Out.WriteLine(Csv.Row(row.Map, Display(SourceOf(release, row), row.Source), row.TargetSystem.ToString(), Display(row.TargetSystem, row.Target), Title(installation.Catalog, row), row.Flags));
                }

                break;
            default:
                foreach (var (release, row) in rows)
                {
                    var target = row.Target.IsEmpty ? "no equivalent" : $"{Display(row.TargetSystem, row.Target)}  {Title(installation.Catalog, row)}";
                    call.Terminal.Out.WriteLine($"{Display(SourceOf(release, row), row.Source)} -> {target}  [{row.Map}{Meaning(row.Flags)}]");
                }

                break;
        }

        return ExitCode.Done;
    }

    /// <summary>Map packs are named for their direction; a conversion table lies in the pack of its own system.</summary>
    private static CodeSystemId SourceOf(CodeSystemRelease release, MapRow row)
    {
        var name = release.System.ToString();
        return !name.StartsWith("gem", StringComparison.Ordinal) && !name.StartsWith("reimb", StringComparison.Ordinal) ? release.System
            : row.TargetSystem == CodeSystemId.Icd9Cm ? CodeSystemId.Icd10Cm
            : row.TargetSystem == CodeSystemId.Icd10Cm ? CodeSystemId.Icd9Cm
            : row.TargetSystem == CodeSystemId.Icd9Proc ? CodeSystemId.Icd10Pcs
            : CodeSystemId.Icd9Proc;
    }

    private static string Display(CodeSystemId system, CodeValue code) => code.IsEmpty ? string.Empty : CodeDisplay.Format(system, code);

    private static string Title(CodeSystemCatalog catalog, MapRow row) =>
        row.Target.IsEmpty ? string.Empty : catalog.Of(row.TargetSystem).Reverse().Select(r => r.Find(row.Target)?.Title).FirstOrDefault(t => t is not null) ?? string.Empty;

    private static string Meaning(string flags)
    {
        if (flags.Length != 5 || flags.Any(c => !char.IsAsciiDigit(c)))
        {
            return flags.Length == 0 ? string.Empty : $", {flags}";
        }

        var approximate = flags[0] == '1' ? ", approximate" : ", identical";
        return flags[2] == '1' ? $"{approximate}, one of a combination (scenario {flags[3]}, list {flags[4]})" : approximate;
    }
}
