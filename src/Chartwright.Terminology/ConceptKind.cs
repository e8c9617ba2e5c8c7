namespace Chartwright.Terminology;

/// <summary>Kinds of node in a code system's hierarchy.</summary>
public enum ConceptKind : byte
{
    /// <summary>A code that may be looked up; reportable when it is billable.</summary>
    Code,

    /// <summary>Chapter (ICD) or section (PCS).</summary>
    Chapter,

    /// <summary>Block of categories.</summary>
    Block,

    /// <summary>Modifier (HCPCS, CPT).</summary>
    Modifier,
}
