namespace Chartwright.CodingRules.Tabular;

/// <summary>
/// Chooses the 7th character of injuries: initial while the patient receives active treatment, subsequent in routine care, sequela for late effects
/// (Guidelines I.C.19.a); a fracture not said to be open is closed (I.C.19.c).
/// </summary>
internal static class SeventhCharacter
{
    /// <summary>Whether the 7th character of a code tells the episode of care (chapters 13, 19 and 20).</summary>
    public static bool IsEpisode(CodeValue code) => code.Length == 7 && code.Span[0] is 'S' or 'T' or 'V' or 'W' or 'X' or 'Y' or 'M';

    public static double Score(TabularNode child, ContextWords words)
    {
        var wanted = words.Episode switch
        {
            "subsequent" => words.Support("delayed") > 0 ? "DG" : words.Support("nonunion") > 0 ? "DK" : words.Support("malunion") > 0 ? "DP" : "D",
            "sequela" => "S",
            _ => words.Support("open") > 0 ? "BA" : "A",
        };
        var at = wanted.IndexOf(child.Code.Span[^1], StringComparison.Ordinal);

        // In the two-letter answers the second letter is the sharper one where the category has it; open fractures prefer B, else A.
        return at < 0 ? -0.5 : wanted.Length == 1 ? 1 : wanted[0] == 'B' ? 1 - (0.1 * at) : 0.9 + (0.1 * at);
    }
}
