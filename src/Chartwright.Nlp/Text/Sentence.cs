namespace Chartwright.Nlp;

/// <summary>A sentence, list item or stand-alone line.</summary>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="EndToken">One past the index of its last token.</param>
/// <param name="Section">Index of the section it stands in.</param>
/// <param name="StartsItem">Whether it begins a line, a list item or a section's body (a place where a problem's name may stand).</param>
/// <param name="IsHeading">Whether it is a section's heading.</param>
public readonly record struct Sentence(int FirstToken, int EndToken, int Section, bool StartsItem, bool IsHeading);
