namespace Chartwright.Terminology.Search;

/// <summary>One word sought, with every dictionary word that may stand for it.</summary>
internal sealed class QueryTerm
{
    /// <summary>Dictionary words, best first, with their fit (0 to 1).</summary>
    public List<KeyValuePair<int, float>> Tokens { get; } = [];

    /// <summary>Weight by rarity.</summary>
    public float Rarity { get; set; }

    /// <summary>The query says that this is absent.</summary>
    public bool Denied { get; init; }

    public void Add(int token, float weight)
    {
        for (var i = 0; i < Tokens.Count; i++)
        {
            if (Tokens[i].Key == token)
            {
                if (Tokens[i].Value < weight)
                {
                    Tokens[i] = new(token, weight);
                }

                return;
            }
        }

        Tokens.Add(new(token, weight));
    }
}
