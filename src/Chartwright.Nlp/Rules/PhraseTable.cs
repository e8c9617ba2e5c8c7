namespace Chartwright.Nlp;

/// <summary>Patterns by the word they begin with; finds the longest that matches at a token.</summary>
internal sealed class PhraseTable<T>
    where T : class
{
    private readonly Dictionary<string, List<(PhrasePattern Pattern, int Element, T Value)>> _byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(PhrasePattern Pattern, int Element, T Value)>>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public PhraseTable() => _lookup = _byWord.GetAlternateLookup<ReadOnlySpan<char>>();

    public void Add(PhrasePattern pattern, T value)
    {
        foreach (var (word, element) in pattern.Starts())
        {
            if (!_byWord.TryGetValue(word, out var list))
            {
                _byWord.Add(word, list = []);
            }

            list.Add((pattern, element, value));
        }
    }

    /// <summary>Longest match that begins at <paramref name="token"/> and ends at or before <paramref name="end"/>; of equals the first added.</summary>
    public bool TryMatch(AnalyzedTokens tokens, int token, int end, out int matchEnd, out T value)
    {
        matchEnd = -1;
        value = null!;
        if (_lookup.TryGetValue(tokens.Folded(token), out var list))
        {
            foreach (var (pattern, element, candidate) in list)
            {
                var e = pattern.Match(tokens, element, token, end);
                if (e > matchEnd)
                {
                    matchEnd = e;
                    value = candidate;
                }
            }
        }

        return matchEnd >= 0;
    }
}
