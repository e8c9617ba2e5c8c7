namespace Chartwright;

/// <summary>What place a code takes in the report.</summary>
public enum SequencingRole
{
    /// <summary>Any other diagnosis.</summary>
    Additional,

    /// <summary>Principal diagnosis (inpatient, section II) or first-listed diagnosis (outpatient, section IV.A).</summary>
    First,

    /// <summary>Reported for research only, not part of a bill.</summary>
    NotReported,
}
