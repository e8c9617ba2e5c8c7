using Chartwright.Cli.Commands;

namespace Chartwright.Cli;

/// <summary>All commands, in the order of help.</summary>
internal static class CommandTable
{
    public static IReadOnlyDictionary<string, string> GroupSummaries { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["codesets"] = "Install, list, check and export code sets",
        ["pcs"] = "Work with the ICD-10-PCS tables",
    };

    public static IReadOnlyList<CommandEntry> Entries { get; } =
    [
        CodeCommand.Entry,
        ReadCommand.Entry,
        LookupCommand.Entry,
        SearchCommand.Entry,
        IndexCommand.Entry,
        MapCommand.Entry,
        PcsBuildCommand.Entry,
        CodesetsInstallCommand.Entry,
        CodesetsListCommand.Entry,
        CodesetsVerifyCommand.Entry,
        CodesetsRemoveCommand.Entry,
        CodesetsRollbackCommand.Entry,
        CodesetsExportCommand.Entry,
        EvaluateCommand.Entry,
    ];

    internal static OptionEntry Format(params string[] allowed) => new("--format", "FORMAT", $"Output form: {string.Join(", ", allowed)}") { Allowed = allowed };

    internal static OptionEntry Date { get; } = new("--date", "DATE", "Date that chooses the release (discharge date of a stay, else date of service); today by default");

    internal static OptionEntry Edition { get; } = new("--edition", "EDITION", "official or core; by default the official release of the date, else the core edition") { Allowed = ["official", "core"] };

    internal static OptionEntry System { get; } = new("--system", "SYSTEM", "Code system: icd10cm, icd10pcs, hcpcs, cpt, icd9cm, icd9proc");
}
