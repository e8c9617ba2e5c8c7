namespace Chartwright;

/// <summary>What the codes are for.</summary>
public enum CodingPurpose
{
    /// <summary>Codes reportable under the Official Guidelines.</summary>
    Billing,

    /// <summary>Every documented condition, for research.</summary>
    Exhaustive,
}
