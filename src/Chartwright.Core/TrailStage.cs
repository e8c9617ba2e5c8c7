namespace Chartwright;

/// <summary>Stages of the coder's walk, in order.</summary>
public enum TrailStage
{
    /// <summary>The words and how they were understood.</summary>
    Reading,

    /// <summary>Alphabetic Index, Neoplasm Table, Table of Drugs or External Cause Index.</summary>
    Index,

    /// <summary>Tabular List: validity, specificity, notes.</summary>
    Tabular,

    /// <summary>Official Guidelines.</summary>
    Guideline,

    /// <summary>Sequence and present on admission.</summary>
    Sequence,
}
