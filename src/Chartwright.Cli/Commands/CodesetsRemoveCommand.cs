using Chartwright.Application.Packs;

namespace Chartwright.Cli.Commands;

/// <summary><c>codesets remove SYSTEM RELEASE</c>.</summary>
internal static class CodesetsRemoveCommand
{
    public static CommandEntry Entry { get; } = new("codesets remove", "Remove an installed release; others stay", Run)
    {
        Arguments = [new("SYSTEM", "Code system"), new("RELEASE", "Release")],
        Examples = ["chartwright codesets remove icd10cm FY2025"],
    };

    private static int Run(Invocation call)
    {
        var (system, release) = (call.Argument("SYSTEM"), call.Argument("RELEASE"));
        if (new PackStore(call.Home).Remove(system, release, "official"))
        {
            call.Terminal.Out.WriteLine($"removed {system} {release}");
            return ExitCode.Done;
        }

        call.Terminal.Error.WriteLine($"chartwright: {system} {release} is not installed. 'chartwright codesets list' shows what is.");
        return ExitCode.Found;
    }
}
