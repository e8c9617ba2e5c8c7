namespace Chartwright.CodingRules.Tabular;

/// <summary>Reads a mention's modifiers.</summary>
internal static class ModifierReading
{
    /// <summary>The first value of a kind, empty when the mention has none. Right and left together are <c>bilateral</c>.</summary>
    public static string ValueIn(this ModifierKind kind, Mention mention)
    {
        var found = string.Empty;
        foreach (var modifier in mention.Modifiers)
        {
            if (modifier.Kind != kind)
            {
                continue;
            }

            if (found.Length == 0)
            {
                found = modifier.Value;
            }
            else if (kind == ModifierKind.Laterality && found != modifier.Value)
            {
                return "bilateral";
            }
        }

        return found;
    }
}
