namespace Chartwright;

/// <summary>How much an issue matters.</summary>
public enum IssueSeverity
{
    /// <summary>Worth knowing.</summary>
    Information,

    /// <summary>Probably wrong; work went on.</summary>
    Warning,

    /// <summary>Wrong; this item was not done.</summary>
    Error,
}
