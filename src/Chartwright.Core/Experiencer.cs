namespace Chartwright;

/// <summary>Whose condition it is.</summary>
public enum Experiencer
{
    /// <summary>The patient's.</summary>
    Patient,

    /// <summary>A relative's.</summary>
    Family,

    /// <summary>Somebody else's, such as a donor's or a contact's.</summary>
    Other,
}
