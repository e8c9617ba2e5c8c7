namespace Chartwright.Application.Evaluation;

/// <summary>A code of a key.</summary>
/// <param name="Code">With its dot.</param>
/// <param name="HasPoa">Whether the key says anything of presence on admission.</param>
/// <param name="Poa">Y, N, U, W, or null when exempt.</param>
public readonly record struct ExpectedCode(string Code, bool HasPoa, string? Poa);
