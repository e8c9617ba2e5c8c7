namespace Chartwright.Terminology;

/// <summary>Yes-or-no facts of a code.</summary>
[Flags]
public enum ConceptFacts
{
    /// <summary>None known.</summary>
    None = 0,

    /// <summary>Exempt from POA reporting (CMS list).</summary>
    PoaExempt = 1,

    /// <summary>Made by adding a 7th character to a node of the Tabular List.</summary>
    SeventhCharacterExpanded = 2,

    /// <summary>A manifestation: never first (Tabular List: title in italics, "in diseases classified elsewhere", or a code-first note that says so).</summary>
    Manifestation = 4,

    /// <summary>Female only.</summary>
    FemaleOnly = 8,

    /// <summary>Male only.</summary>
    MaleOnly = 16,

    /// <summary>New in this release.</summary>
    New = 32,

    /// <summary>Title revised in this release.</summary>
    Revised = 64,

    /// <summary>Newborn only.</summary>
    Newborn = 128,

    /// <summary>Children only.</summary>
    Pediatric = 256,

    /// <summary>Pregnancy, childbirth, puerperium.</summary>
    Maternity = 512,

    /// <summary>Adults only.</summary>
    Adult = 1024,
}
