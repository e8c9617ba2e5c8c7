namespace Chartwright.Cli;

/// <summary>An option of a command.</summary>
/// <param name="Name">With its dashes.</param>
/// <param name="Value">What stands after it, for help (<c>DATE</c>); empty for a switch.</param>
/// <param name="Summary">One line.</param>
internal sealed record OptionEntry(string Name, string Value, string Summary)
{
    /// <summary>Allowed values, empty when free.</summary>
    public IReadOnlyList<string> Allowed { get; init; } = [];
}
