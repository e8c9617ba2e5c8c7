using Chartwright.Application.Packs;

namespace Chartwright.Cli.Commands;

/// <summary><c>codesets rollback SYSTEM RELEASE</c>.</summary>
internal static class CodesetsRollbackCommand
{
    public static CommandEntry Entry { get; } = new("codesets rollback", "Put back the pack that the last install of a release replaced", Run)
    {
        Arguments = [new("SYSTEM", "Code system"), new("RELEASE", "Release")],
        Examples = ["chartwright codesets rollback icd10cm FY2026"],
    };

    private static int Run(Invocation call)
    {
        var (system, release) = (call.Argument("SYSTEM"), call.Argument("RELEASE"));
        if (new PackStore(call.Home).RollBack(system, release, "official"))
        {
            call.Terminal.Out.WriteLine($"rolled back {system} {release}");
            return ExitCode.Done;
        }

        call.Terminal.Error.WriteLine($"chartwright: no earlier pack of {system} {release} is kept.");
        return ExitCode.Found;
    }
}
