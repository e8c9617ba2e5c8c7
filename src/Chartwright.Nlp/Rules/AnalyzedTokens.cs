namespace Chartwright.Nlp;

/// <summary>Tokens with their folded words: what patterns are matched against.</summary>
internal readonly ref struct AnalyzedTokens(ReadOnlySpan<char> folded, ReadOnlySpan<Token> tokens)
{
    private readonly ReadOnlySpan<char> _folded = folded;
    private readonly ReadOnlySpan<Token> _tokens = tokens;

    public int Count => _tokens.Length;

    public Token this[int token] => _tokens[token];

    public ReadOnlySpan<char> Folded(int token) => _folded[_tokens[token].Start.._tokens[token].End];

    public bool IsWord(int token) => _tokens[token].Kind != TokenKind.Punctuation;

    public bool Is(int token, char c) => token >= 0 && token < _tokens.Length && _tokens[token].Length == 1 && _folded[_tokens[token].Start] == c;
}
