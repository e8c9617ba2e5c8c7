namespace Chartwright.Nlp;

/// <summary>A cue found in a sentence, with the tokens that its scope reaches.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="First">First token of the cue.</param>
/// <param name="End">One past its last token.</param>
/// <param name="ScopeFirst">First token in scope.</param>
/// <param name="ScopeEnd">One past the last token in scope.</param>
internal readonly record struct ContextCue(ContextRule Rule, int First, int End, int ScopeFirst, int ScopeEnd)
{
    /// <summary>Whether the tokens lie in scope; a cue wholly inside them is a part of the condition's name and says nothing of it.</summary>
    public bool Reaches(int first, int end) => first < ScopeEnd && end > ScopeFirst && (first > First ? ScopeEnd > End || first < End : end < End);

    public int DistanceTo(int first, int end) => first > First ? Math.Max(0, first - End) : Math.Max(0, First - end);
}
