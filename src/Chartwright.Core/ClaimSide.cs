namespace Chartwright;

/// <summary>Whose bill: the building's (UB-04, 837I) or the practitioner's or supplier's (CMS-1500, 837P).</summary>
public enum ClaimSide
{
    /// <summary>Facility.</summary>
    Facility,

    /// <summary>Professional.</summary>
    Professional,
}
