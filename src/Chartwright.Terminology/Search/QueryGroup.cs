namespace Chartwright.Terminology.Search;

/// <summary>A word or short form of the query with its readings.</summary>
internal sealed class QueryGroup
{
    /// <summary>Readings, the surest first.</summary>
    public List<QueryAlternative> Alternatives { get; } = [];

    /// <summary>How much it counts in the whole query.</summary>
    public float Weight { get; set; }

    /// <summary>The query says that this is absent.</summary>
    public bool Denied { get; init; }
}
