using System.CommandLine;
using Chartwright.Application.Home;

namespace Chartwright.Cli;

/// <summary>A command as called.</summary>
internal sealed class Invocation(ParseResult parsed, Terminal terminal)
{
    public Terminal Terminal => terminal;

    /// <summary>Where everything the program writes lies.</summary>
    public ChartwrightHome Home => terminal.Home ?? ChartwrightHome.FromEnvironment();

    /// <summary>What ships with the program.</summary>
    public ProductData Data => terminal.Data ?? ProductData.BesideProgram();

    /// <summary>Value of an option, null when it is not given.</summary>
    public string? Option(string name) => parsed.GetValue<string?>(name);

    /// <summary>Whether a switch is given.</summary>
    public bool Has(string name) => parsed.GetValue<bool>(name);

    /// <summary>Values of an argument that takes many.</summary>
    public string[] Arguments(string name) => parsed.GetValue<string[]>(name) ?? [];

    /// <summary>The value of an argument that must be given.</summary>
    public string Argument(string name) => OptionalArgument(name) ?? throw new UsageException($"{name} is missing.");

    /// <summary>The value of an argument, null when it is not given.</summary>
    public string? OptionalArgument(string name) => parsed.GetValue<string?>(name);

    /// <summary>A date option.</summary>
    public ServiceDate? Date(string name)
    {
        if (Option(name) is not { } text)
        {
            return null;
        }

        return ServiceDate.TryParse(text, null, out var date) ? date : throw new UsageException($"{name} '{text}' is not a date: write it as 2026-01-15.");
    }

    /// <summary>The date option, else today.</summary>
    public ServiceDate DateOrToday(string name) => Date(name) ?? ServiceDate.Today(terminal.Clock);

    /// <summary>A code system option.</summary>
    public CodeSystemId? System(string name)
    {
        if (Option(name) is not { } text)
        {
            return null;
        }

        return CodeSystemId.TryParse(text, null, out var id) ? id : throw new UsageException($"{name} '{text}' is not a code system: icd10cm, icd10pcs, hcpcs, cpt, icd9cm, icd9proc.");
    }

    /// <summary>A whole number option.</summary>
    public int Number(string name, int otherwise)
    {
        if (Option(name) is not { } text)
        {
            return otherwise;
        }

        return int.TryParse(text, out var n) && n > 0 ? n : throw new UsageException($"{name} '{text}' is not a number above 0.");
    }

    /// <summary>Opens the installation; damaged packs are named on the way.</summary>
    public Installation Open(IProgress<string>? progress = null)
    {
        using var own = progress is null ? new ProgressLine(terminal) : null;
        var installation = Installation.Open(Home, Data, progress ?? own);
        foreach (var problem in installation.Catalog.Problems)
        {
            terminal.Error.WriteLine($"chartwright: {problem}");
        }

        return installation;
    }
}
