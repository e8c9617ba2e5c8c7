using System.Collections.Immutable;

namespace Chartwright.Application.Evaluation;

/// <summary>How proposals compare with a labelled set.</summary>
public sealed record DiagnosisReport
{
    /// <summary>Records compared.</summary>
    public required int Records { get; init; }

    /// <summary>Full codes, micro, over distinct (record, code).</summary>
    public required Counts Codes { get; init; }

    /// <summary>3-character categories, micro.</summary>
    public required Counts Categories { get; init; }

    /// <summary>Mean average precision of the list ranked by confidence, full codes.</summary>
    public required double MeanAveragePrecision { get; init; }

    /// <summary>Share of key codes that the release does not hold as billable.</summary>
    public required double NotInRelease { get; init; }

    /// <summary>Missed and spurious codes with their number, and what stood in their place.</summary>
    public required ImmutableArray<CodeError> Errors { get; init; }

    /// <summary>Errors record by record.</summary>
    public required ImmutableArray<RecordErrors> PerRecord { get; init; }

    /// <summary>Wall-clock of reading and coding.</summary>
    public required TimeSpan Elapsed { get; init; }
}
