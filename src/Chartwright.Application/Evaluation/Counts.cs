namespace Chartwright.Application.Evaluation;

/// <summary>Right, spurious and missed answers.</summary>
/// <param name="Right">In the key and proposed.</param>
/// <param name="Spurious">Proposed, not in the key.</param>
/// <param name="Missed">In the key, not proposed.</param>
public readonly record struct Counts(int Right, int Spurious, int Missed)
{
    /// <summary>Share of proposals that are right.</summary>
    public double Precision => Ratio(Right, Right + Spurious);

    /// <summary>Share of the key that was proposed.</summary>
    public double Recall => Ratio(Right, Right + Missed);

    /// <summary>Harmonic mean of precision and recall.</summary>
    public double F1 => Ratio(2 * Right, (2 * Right) + Spurious + Missed);

    /// <summary>Sums.</summary>
    public static Counts operator +(Counts a, Counts b) => new(a.Right + b.Right, a.Spurious + b.Spurious, a.Missed + b.Missed);

    /// <summary>Sums.</summary>
    public static Counts Add(Counts left, Counts right) => left + right;

    /// <summary>Compares two sets of answers.</summary>
    public static Counts Of(IReadOnlySet<string> key, IReadOnlySet<string> proposed)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(proposed);
        var right = proposed.Count(key.Contains);
        return new Counts(right, proposed.Count - right, key.Count - right);
    }

    private static double Ratio(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
