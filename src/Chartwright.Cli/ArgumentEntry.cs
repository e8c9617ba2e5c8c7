namespace Chartwright.Cli;

/// <summary>An argument of a command.</summary>
/// <param name="Name">As shown in help.</param>
/// <param name="Summary">One line.</param>
/// <param name="Many">Whether several may be given.</param>
/// <param name="Needed">Whether one must be given.</param>
internal sealed record ArgumentEntry(string Name, string Summary, bool Many = false, bool Needed = true);
