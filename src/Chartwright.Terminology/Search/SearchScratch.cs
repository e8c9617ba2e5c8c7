namespace Chartwright.Terminology.Search;

/// <summary>Work space of one search over one index.</summary>
internal sealed class SearchScratch(int concepts, int tokens)
{
    /// <summary>Score of each code so far.</summary>
    public float[] Scores { get; } = new float[concepts];

    /// <summary>Number of the last query term that touched a code.</summary>
    public byte[] LastTerm { get; } = new byte[concepts];

    /// <summary>Codes touched.</summary>
    public List<int> Touched { get; } = [];

    /// <summary>For each word of the dictionary, 1 + its first place in <see cref="Uses"/>, 0 when the query does not use it.</summary>
    public int[] FirstUse { get; } = new int[tokens];

    /// <summary>Uses of words by query terms.</summary>
    public List<TokenUse> Uses { get; } = [];

    /// <summary>Words with a use, to be forgotten.</summary>
    public List<int> Used { get; } = [];

    /// <summary>Wordings of codes above candidates that say something of the query, by code.</summary>
    public Dictionary<int, int[]> WordingsAbove { get; } = [];

    /// <summary>The best candidates.</summary>
    public List<int> Candidates { get; } = [];

    public void Clear()
    {
        foreach (var concept in Touched)
        {
            Scores[concept] = 0;
            LastTerm[concept] = 0;
        }

        foreach (var token in Used)
        {
            FirstUse[token] = 0;
        }

        WordingsAbove.Clear();
        Touched.Clear();
        Used.Clear();
        Uses.Clear();
        Candidates.Clear();
    }
}
