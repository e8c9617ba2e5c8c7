namespace Chartwright.CodeSets.Icd10Cm;

/// <summary>The range of a block's code, such as <c>I30-I5A</c>: digits come before letters (C79, C7A, C80 by ordinal order of the first three characters).</summary>
internal static class BlockRange
{
    public static string First(string block) => block[..3];

    public static string Last(string block) => block[^3..];

    /// <summary>Whether the category lies in the block.</summary>
    public static bool Holds(string block, string category) =>
        string.CompareOrdinal(First(block), category) <= 0 && string.CompareOrdinal(category, Last(block)) <= 0;

    /// <summary>Whether one block covers another.</summary>
    public static bool Covers(string outer, string inner) => Holds(outer, First(inner)) && Holds(outer, Last(inner));
}
