namespace Chartwright;

/// <summary>Whether it is now or was before.</summary>
public enum Temporality
{
    /// <summary>Now.</summary>
    Current,

    /// <summary>Before this episode: history of, status post, resolved.</summary>
    Historical,
}
