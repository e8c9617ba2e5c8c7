namespace Chartwright.CodeSets.Gems;

/// <summary>Layouts of the General Equivalence Mappings and of the reimbursement mappings.</summary>
internal enum GemLayout
{
    /// <summary>Source, target, five flags.</summary>
    Equivalence,

    /// <summary>Source, number of targets, targets.</summary>
    Reimbursement,
}
