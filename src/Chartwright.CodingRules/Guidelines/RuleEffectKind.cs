namespace Chartwright.CodingRules.Guidelines;

/// <summary>What a rule does to the working set.</summary>
internal enum RuleEffectKind
{
    /// <summary>Puts a code in the place of another, which goes.</summary>
    Replace,

    /// <summary>Adds a code.</summary>
    Add,

    /// <summary>Takes a code out.</summary>
    Drop,

    /// <summary>Lets a code count as much as the strongest of its fellows (a drug status beside the disease that asks for it).</summary>
    Keep,
}
