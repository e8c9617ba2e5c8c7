using Chartwright.Terminology;

namespace Chartwright.Cli.Commands;

/// <summary>Says when an answer came from our own rows.</summary>
internal static class EditionNote
{
    /// <summary>One line of talk when any of the releases used is the core edition's.</summary>
    public static void Say(Terminal terminal, IEnumerable<CodeSystemRelease> used)
    {
        var core = used.Where(r => r.IsCore).Select(r => $"{r.System} {r.Name}").Distinct(StringComparer.Ordinal).ToArray();
        if (core.Length > 0)
        {
            terminal.Error.WriteLine($"Answered from the core edition ({string.Join(", ", core)}): our own rows in plain words. 'chartwright codesets install' adds the publishers' full code sets.");
        }
    }
}
