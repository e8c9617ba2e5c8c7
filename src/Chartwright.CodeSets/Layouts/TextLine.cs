namespace Chartwright.CodeSets.Layouts;

/// <summary>A line of a text file.</summary>
/// <param name="Number">1-based.</param>
/// <param name="Text">Without its line end.</param>
internal readonly record struct TextLine(int Number, string Text);
