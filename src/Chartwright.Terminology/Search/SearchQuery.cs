namespace Chartwright.Terminology.Search;

/// <summary>What is sought, and in which codes.</summary>
public sealed record SearchQuery
{
    /// <summary>Words in any order, abbreviated or whole, or a code with or without dot.</summary>
    public required string Text { get; init; }

    /// <summary>One code system, null for all.</summary>
    public CodeSystemId? System { get; init; }

    /// <summary>The day that chooses the releases and on which the codes must be valid; null takes the newest release of each system, valid or not.</summary>
    public ServiceDate? Date { get; init; }

    /// <summary>Leave out headers and other codes that may not be reported.</summary>
    public bool BillableOnly { get; init; }

    /// <summary>Only codes below this node: a chapter (<c>CH09</c>, or its number <c>9</c>), a block (<c>I30-I5A</c>), a category or a PCS section or table; null for all.</summary>
    public string? Chapter { get; init; }

    /// <summary>At most so many hits, 1 to 200.</summary>
    public int Limit { get; init; } = 20;

    /// <summary><c>official</c> or <c>core</c> to insist on one edition; null takes the official one of each system where it is at hand.</summary>
    public string? Edition { get; init; }
}
