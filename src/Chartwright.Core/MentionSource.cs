namespace Chartwright;

/// <summary>Where a mention's sense comes from. An index path leads; the rest are ways to it.</summary>
public enum MentionSource
{
    /// <summary>Alphabetic Index entry.</summary>
    Index,

    /// <summary>Title in the Tabular List.</summary>
    Title,

    /// <summary>Inclusion term in the Tabular List.</summary>
    InclusionTerm,

    /// <summary>Neoplasm Table row.</summary>
    NeoplasmTable,

    /// <summary>Table of Drugs and Chemicals row.</summary>
    DrugTable,

    /// <summary>Index to External Causes entry.</summary>
    ExternalCauseIndex,

    /// <summary>Our own term tables.</summary>
    TermTable,
}
