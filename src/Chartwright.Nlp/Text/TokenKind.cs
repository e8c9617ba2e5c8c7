namespace Chartwright.Nlp;

/// <summary>Kinds of token.</summary>
public enum TokenKind : byte
{
    /// <summary>Letters, or letters and digits together.</summary>
    Word,

    /// <summary>Digits, with inner decimal points.</summary>
    Number,

    /// <summary>One other character.</summary>
    Punctuation,
}
