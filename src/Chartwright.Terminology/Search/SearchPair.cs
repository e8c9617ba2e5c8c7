using System.Collections.Immutable;

namespace Chartwright.Terminology.Search;

/// <summary>A query with the codes that a coder accepts (docs/eval-cases.md).</summary>
/// <param name="Line">1-based line of the file.</param>
/// <param name="Text">Query as typed.</param>
/// <param name="System">Code system searched.</param>
/// <param name="Codes">Acceptable codes as printed, the one wanted first; a trailing dash accepts any code below the stem.</param>
/// <param name="Kind">abbrev, lay, fragment, misspelling, eponym, plain or code.</param>
/// <param name="Part">dev or apart.</param>
public sealed record SearchPair(int Line, string Text, CodeSystemId System, ImmutableArray<string> Codes, string Kind, string Part)
{
    /// <summary>Whether the code is among the acceptable ones.</summary>
    public bool Accepts(CodeValue code)
    {
        foreach (var printed in Codes)
        {
            if (printed.EndsWith('-') ? CodeValue.Parse(printed.TrimEnd('-')) is var stem && code.StartsWith(stem) && code != stem : CodeValue.Parse(printed) == code)
            {
                return true;
            }
        }

        return false;
    }
}
