namespace Chartwright.Nlp;

/// <summary>What a cue says of the conditions in its scope (after ConText: Harkema et al. 2009; negation after NegEx: Chapman et al. 2001).</summary>
public enum ContextCategory
{
    /// <summary>Denied or ruled out.</summary>
    Negated,

    /// <summary>Uncertain.</summary>
    Possible,

    /// <summary>Asserted: ends a denial or doubt that stands further off.</summary>
    Affirmed,

    /// <summary>Before this episode.</summary>
    Historical,

    /// <summary>Now, although the section or sentence is about the past.</summary>
    Current,

    /// <summary>Conditional.</summary>
    Hypothetical,

    /// <summary>Intended or ordered.</summary>
    Planned,

    /// <summary>A relative's.</summary>
    Family,

    /// <summary>Somebody else's.</summary>
    Other,

    /// <summary>The patient's own, although the section or sentence is about others.</summary>
    Patient,

    /// <summary>Looks like a cue and is none.</summary>
    Pseudo,

    /// <summary>Ends the scope of cues on either side.</summary>
    Terminator,
}
