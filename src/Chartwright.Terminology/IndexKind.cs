namespace Chartwright.Terminology;

/// <summary>Which index an entry belongs to.</summary>
public enum IndexKind : byte
{
    /// <summary>Alphabetic Index to Diseases and Injuries, or the PCS index.</summary>
    Alphabetic,

    /// <summary>Index to External Causes.</summary>
    ExternalCause,

    /// <summary>Table of Neoplasms: cells primary, secondary, in situ, benign, uncertain, unspecified.</summary>
    Neoplasm,

    /// <summary>Table of Drugs and Chemicals: cells accidental, self-harm, assault, undetermined, adverse effect, underdosing.</summary>
    Drug,
}
