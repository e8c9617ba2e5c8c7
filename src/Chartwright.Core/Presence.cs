namespace Chartwright;

/// <summary>Whether the words say that the condition is there.</summary>
public enum Presence
{
    /// <summary>Asserted.</summary>
    Present,

    /// <summary>Denied or ruled out.</summary>
    Negated,

    /// <summary>Uncertain: probable, suspected, likely, versus.</summary>
    Possible,

    /// <summary>Conditional, or what to watch for.</summary>
    Hypothetical,

    /// <summary>Intended, ordered, scheduled.</summary>
    Planned,
}
