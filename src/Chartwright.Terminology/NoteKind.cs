namespace Chartwright.Terminology;

/// <summary>Kinds of note in a Tabular List.</summary>
public enum NoteKind : byte
{
    /// <summary>Another wording of the code (inclusion term, site of a PCS value).</summary>
    InclusionTerm,

    /// <summary>What a category takes in.</summary>
    Includes,

    /// <summary>A free note.</summary>
    Note,

    /// <summary>Never together with (Guidelines I.A.12.a).</summary>
    Excludes1,

    /// <summary>Not included here, may stand beside (Guidelines I.A.12.b).</summary>
    Excludes2,

    /// <summary>Code first (Guidelines I.A.13).</summary>
    CodeFirst,

    /// <summary>Use additional code (Guidelines I.A.13, I.A.17).</summary>
    UseAdditionalCode,

    /// <summary>Code also (Guidelines I.A.17).</summary>
    CodeAlso,

    /// <summary>Text that introduces the 7th characters.</summary>
    SeventhCharacterNote,

    /// <summary>A 7th character and its meaning: <c>A</c> tab meaning.</summary>
    SeventhCharacter,

    /// <summary>Definition of a term.</summary>
    Definition,
}
