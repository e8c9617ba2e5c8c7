using Chartwright.Terminology.Packs;

namespace Chartwright.Cli.Commands;

/// <summary><c>codesets verify</c>: every byte of every pack.</summary>
internal static class CodesetsVerifyCommand
{
    public static CommandEntry Entry { get; } = new("codesets verify", "Check every byte of every pack against its checksums", Run)
    {
        Options = [CommonOptions.System],
        Examples = ["chartwright codesets verify"],
    };

    private static int Run(Invocation call)
    {
        using var installation = call.Open();
        var failed = installation.Catalog.Problems.Length;
        foreach (var release in installation.Catalog.Releases.Where(r => call.System("--system") is not { } s || r.System == s))
        {
            try
            {
                release.Pack.Verify();
                call.Terminal.Out.WriteLine($"{release.System} {release.Name} {release.Manifest.Edition}: sound, {release.Pack.FileLength} bytes");
            }
            catch (PackFormatException e)
            {
                failed++;
                call.Terminal.Error.WriteLine($"chartwright: {e.Message}");
            }
        }

        return failed == 0 ? ExitCode.Done : ExitCode.Found;
    }
}
