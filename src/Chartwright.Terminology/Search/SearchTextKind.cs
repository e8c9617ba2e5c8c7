namespace Chartwright.Terminology.Search;

/// <summary>Which wording of a code matched a search.</summary>
public enum SearchTextKind : byte
{
    /// <summary>The code's title.</summary>
    Title,

    /// <summary>The publisher's short title.</summary>
    ShortTitle,

    /// <summary>An inclusion term of the code, or of a code above it.</summary>
    InclusionTerm,

    /// <summary>A path of an index or table that leads to the code, or to its stem.</summary>
    IndexEntry,

    /// <summary>A phrase of our term tables.</summary>
    Term,

    /// <summary>The code itself, typed whole or in part.</summary>
    Code,
}
