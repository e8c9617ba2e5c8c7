namespace Chartwright.Nlp;

/// <summary>Which side of a cue its scope lies on.</summary>
public enum ContextDirection
{
    /// <summary>After the cue.</summary>
    Forward,

    /// <summary>Before the cue.</summary>
    Backward,

    /// <summary>Both sides.</summary>
    Both,
}
