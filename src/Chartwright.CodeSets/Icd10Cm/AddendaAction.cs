namespace Chartwright.CodeSets.Icd10Cm;

/// <summary>What an addendum does.</summary>
internal enum AddendaAction
{
    /// <summary>A new code.</summary>
    Add,

    /// <summary>A code that goes, or becomes a header.</summary>
    Delete,

    /// <summary>The title before.</summary>
    ReviseFrom,

    /// <summary>The title after.</summary>
    ReviseTo,
}
