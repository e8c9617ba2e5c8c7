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
}
