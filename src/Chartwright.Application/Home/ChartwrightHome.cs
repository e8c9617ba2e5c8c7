namespace Chartwright.Application.Home;

/// <summary>The folder in which everything the program writes lies: packs, sources kept beside them, settings, models.</summary>
/// <param name="Root">Full path; made when something is written.</param>
public sealed record ChartwrightHome(string Root)
{
    /// <summary>Packs installed from publishers' files.</summary>
    public string Packs => Path.Combine(Root, "packs");

    /// <summary>Packs compiled from our own rows, one folder a state of the rows.</summary>
    public string CorePacks => Path.Combine(Root, "core");

    /// <summary>Publishers' files as they were downloaded.</summary>
    public string Sources => Path.Combine(Root, "sources");

    /// <summary>The files that packs were compiled from, kept so that a pack can be rebuilt.</summary>
    public string KeptSources => Path.Combine(Root, "kept");

    /// <summary><c>CHARTWRIGHT_HOME</c>, else <c>chartwright</c> in the user's data folder.</summary>
    public static ChartwrightHome FromEnvironment()
    {
        var root = Environment.GetEnvironmentVariable("CHARTWRIGHT_HOME");
        if (string.IsNullOrEmpty(root))
        {
            root = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "chartwright");
        }

        return new ChartwrightHome(Path.GetFullPath(root));
    }
}
