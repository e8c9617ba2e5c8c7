namespace Chartwright.Nlp;

/// <summary>A word, a number or one other character of a text.</summary>
/// <param name="Start">First code unit.</param>
/// <param name="End">One past the last code unit.</param>
/// <param name="Kind">What it is.</param>
/// <param name="LineBreaks">Line breaks between this token and the one before it: 0 on the same line, 2 or more after an empty line.</param>
public readonly record struct Token(int Start, int End, TokenKind Kind, byte LineBreaks)
{
    /// <summary>The token's place in the text.</summary>
    public TextSpan Span => new(Start, End);

    /// <summary>Number of code units.</summary>
    public int Length => End - Start;

    /// <summary>Whether it is the first of its line.</summary>
    public bool StartsLine => LineBreaks > 0;
}
