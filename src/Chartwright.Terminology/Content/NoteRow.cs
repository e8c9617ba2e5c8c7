namespace Chartwright.Terminology.Content;

/// <summary>A note at a node.</summary>
/// <param name="Kind">Kind.</param>
/// <param name="Text">Text as the edition gives it; for <see cref="NoteKind.SeventhCharacter"/> the character, a tab, the meaning.</param>
public readonly record struct NoteRow(NoteKind Kind, string Text);
