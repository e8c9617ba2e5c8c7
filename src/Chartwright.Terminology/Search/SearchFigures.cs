namespace Chartwright.Terminology.Search;

/// <summary>Success of a set of pairs.</summary>
/// <param name="Pairs">Number of pairs.</param>
/// <param name="First">Pairs whose first hit is acceptable.</param>
/// <param name="FirstFive">Pairs with an acceptable hit among the first five.</param>
public readonly record struct SearchFigures(int Pairs, int First, int FirstFive)
{
    /// <summary>Share answered by the first hit, 0 for no pairs.</summary>
    public double SuccessAt1 => Pairs == 0 ? 0 : (double)First / Pairs;

    /// <summary>Share answered among the first five hits, 0 for no pairs.</summary>
    public double SuccessAt5 => Pairs == 0 ? 0 : (double)FirstFive / Pairs;
}
