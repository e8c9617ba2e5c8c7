using System.Collections.Immutable;

namespace Chartwright;

/// <summary>A code proposed or assigned, with its proof.</summary>
public sealed record CodeAssignment
{
    /// <summary>System, release and code; valid on the encounter's date in that release.</summary>
    public required Coding Coding { get; init; }

    /// <summary>Title of the code in the edition used.</summary>
    public string Title { get; init; } = string.Empty;

    /// <summary>Words that prove it, in text order.</summary>
    public ImmutableArray<Evidence> Evidence { get; init; } = [];

    /// <summary>Reasoning, in the order of the walk.</summary>
    public ImmutableArray<TrailStep> Trail { get; init; } = [];

    /// <summary>0 to 1: how likely an expert would report this code.</summary>
    public double Confidence { get; init; }

    /// <summary>1-based place by confidence.</summary>
    public int Rank { get; init; }

    /// <summary>1-based place in the report.</summary>
    public int Sequence { get; init; }

    /// <summary>Principal, first-listed or additional.</summary>
    public SequencingRole Role { get; init; }

    /// <summary>Present on admission.</summary>
    public PresentOnAdmission PresentOnAdmission { get; init; }
}
