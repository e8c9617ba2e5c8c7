namespace Chartwright.CodeSets.Hcpcs;

/// <summary>A code or modifier as published.</summary>
internal sealed record HcpcsRecord
{
    public required string Code { get; init; }

    public required bool IsModifier { get; init; }

    public required string Long { get; init; }

    public string Short { get; init; } = string.Empty;

    /// <summary>Last day, <c>yyyyMMdd</c>, empty for none.</summary>
    public string Terminated { get; init; } = string.Empty;

    /// <summary>First day of the last action, <c>yyyyMMdd</c>.</summary>
    public string Effective { get; init; } = string.Empty;

    /// <summary>Day it was added, <c>yyyyMMdd</c>.</summary>
    public string Added { get; init; } = string.Empty;

    /// <summary>Category, empty where the layout has none.</summary>
    public string Category { get; init; } = string.Empty;

    /// <summary>Processing note, empty for none.</summary>
    public string Note { get; init; } = string.Empty;

    /// <summary>Names and values of the other fields that are not empty.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Properties { get; init; } = [];
}
