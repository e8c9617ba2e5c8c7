namespace Chartwright;

/// <summary>Present-on-admission indicator (Official Guidelines, Appendix I; UB-04 form locator 67).</summary>
public enum PresentOnAdmission
{
    /// <summary>Not reported: exempt code, or not a facility inpatient stay.</summary>
    NotReported,

    /// <summary>Y: present at the time of inpatient admission.</summary>
    Yes,

    /// <summary>N: not present.</summary>
    No,

    /// <summary>U: documentation insufficient.</summary>
    Unknown,

    /// <summary>W: clinically undetermined.</summary>
    ClinicallyUndetermined,
}
