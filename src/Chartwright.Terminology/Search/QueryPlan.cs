namespace Chartwright.Terminology.Search;

/// <summary>A query read against one index.</summary>
internal sealed class QueryPlan
{
    /// <summary>All terms of all readings.</summary>
    public List<QueryTerm> Terms { get; } = [];

    /// <summary>Parts of the query in order.</summary>
    public List<QueryGroup> Groups { get; } = [];

    /// <summary>Side asked for.</summary>
    public ConceptSide Side { get; set; }

    /// <summary>Encounter asked for.</summary>
    public ConceptEpisode Episode { get; set; }

    /// <summary>Sum of the groups' weights.</summary>
    public float Weight { get; set; }
}
