namespace Chartwright.Application.Packs;

/// <summary>What an install did.</summary>
public sealed class InstallReport
{
    /// <summary>Releases that were compiled and installed.</summary>
    public IList<InstalledRelease> Installed { get; } = [];

    /// <summary>Findings in the source files that did not stop a release.</summary>
    public ICollection<Issue> Issues { get; } = [];

    /// <summary>Releases or files that could not be used; what was installed before stays as it was.</summary>
    public IList<string> Failures { get; } = [];

    /// <summary>Files that no reader knows.</summary>
    public IList<string> Foreign { get; } = [];
}
