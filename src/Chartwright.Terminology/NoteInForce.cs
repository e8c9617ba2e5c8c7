namespace Chartwright.Terminology;

/// <summary>A note that holds for a code, with the node where it stands.</summary>
/// <param name="From">The code itself or the node above that carries the note.</param>
/// <param name="Kind">Kind.</param>
/// <param name="Text">Text as the edition gives it.</param>
public readonly record struct NoteInForce(Concept From, NoteKind Kind, string Text);
