namespace Chartwright.CodeSets.Core;

/// <summary>A line of one of our tables, cut at its tabs.</summary>
/// <param name="File">File name.</param>
/// <param name="Number">1-based line.</param>
/// <param name="Fields">As many as the header has.</param>
internal sealed record CoreLine(string File, int Number, string[] Fields)
{
    /// <summary>The place as <c>file(line)</c>.</summary>
    public string Place => $"{File}({Number})";

    /// <summary>The field of a column.</summary>
    public string this[int column] => Fields[column];
}
