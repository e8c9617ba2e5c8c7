using System.Runtime.InteropServices;

namespace Chartwright.Nlp;

/// <summary>An entry whose words all stand in a sentence.</summary>
/// <param name="Entry">The lexicon's entry.</param>
/// <param name="Start">First word, counted from the sentence's start.</param>
/// <param name="Mask">Words used, bit 0 for <paramref name="Start"/>.</param>
/// <param name="Sides">Those of them that only name a side of the body.</param>
/// <param name="Tokens">Number of words of the entry.</param>
/// <param name="Gap">Content words between that are not part of it.</param>
/// <param name="Crossings">List boundaries between its words.</param>
/// <param name="IsOwn">Whether every word is said itself, not by a short form or synonym.</param>
/// <param name="Weight">What its words tell together, the rarer the more; words left out between them take off.</param>
/// <param name="IsHistory">Whether the word history is one of them.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Candidate(int Entry, int Start, ulong Mask, ulong Sides, int Tokens, int Gap, int Crossings, float Weight, bool IsHistory, bool IsOwn)
{
    public int Width => 64 - System.Numerics.BitOperations.LeadingZeroCount(Mask);

    /// <summary>Words used that say more than a side, which modifiers say as well.</summary>
    public int Core => System.Numerics.BitOperations.PopCount(Mask & ~Sides);

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
