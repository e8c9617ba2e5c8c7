using System.Runtime.InteropServices;

namespace Chartwright.Nlp;

/// <summary>An entry whose words all stand in a sentence.</summary>
/// <param name="Entry">The lexicon's entry.</param>
/// <param name="Start">First word, counted from the sentence's start.</param>
/// <param name="Mask">Words used, bit 0 for <paramref name="Start"/>.</param>
/// <param name="Tokens">Number of words of the entry.</param>
/// <param name="Gap">Content words between that are not part of it.</param>
/// <param name="Crossings">List boundaries between its words.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Candidate(int Entry, int Start, ulong Mask, int Tokens, int Gap, int Crossings)
{
    public int Width => 64 - System.Numerics.BitOperations.LeadingZeroCount(Mask);

    public int Words => System.Numerics.BitOperations.PopCount(Mask);

    /// <summary>The words of <paramref name="other"/>, as bits of this one's start.</summary>
    public ulong Shifted(in Candidate other)
    {
        var shift = other.Start - Start;
        return shift switch
        {
            >= 64 or <= -64 => 0,
            >= 0 => other.Mask << shift,
            _ => other.Mask >> -shift,
        };
    }

    public bool IsWithin(in Candidate other) => Start >= other.Start && Start + Width <= other.Start + other.Width && (other.Shifted(this) & ~other.Mask) == 0;
}
