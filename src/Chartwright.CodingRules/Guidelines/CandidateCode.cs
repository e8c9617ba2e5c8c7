using Chartwright.CodingRules.Policy;
using Chartwright.CodingRules.Tabular;

namespace Chartwright.CodingRules.Guidelines;

/// <summary>A code under consideration with all that speaks for it.</summary>
internal sealed class CandidateCode
{
    public required TabularNode Node { get; set; }

    /// <summary>Best fit of its mentions, 0 to 1.</summary>
    public double Score { get; set; }

    /// <summary>Strongest verdict of its mentions.</summary>
    public MentionVerdict Verdict { get; set; }

    /// <summary>Whether one of its mentions heads a problem or a diagnosis list item.</summary>
    public bool IsHeading { get; set; }

    /// <summary>Place of its strongest mention in the record: diagnosis sections first, then text order.</summary>
    public int Order { get; set; }

    public List<Evidence> Evidence { get; } = [];

    public List<TrailStep> Trail { get; } = [];

    public double Confidence { get; set; }
}
