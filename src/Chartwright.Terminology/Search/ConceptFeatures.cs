namespace Chartwright.Terminology.Search;

/// <summary>Reads off a code what orders codes that match alike: side, encounter, how often it is reported.</summary>
internal static class ConceptFeatures
{
    private const int OftenStep = 60;
    private const int MainTermBonus = 40;
    private const int SubTermBonus = 12;

    public static ConceptSide SideOf(List<KeyValuePair<string, int>> title)
    {
        bool right = false, left = false, both = false;
        foreach (var (word, _) in title)
        {
            right |= word == "right";
            left |= word == "left";
            both |= word is "bilateral" or "both";
        }

        return both || (right && left) ? ConceptSide.Both : right ? ConceptSide.Right : left ? ConceptSide.Left : ConceptSide.None;
    }

    /// <summary>The encounter of a 7th character (ICD-10-CM guidelines I.C.19.a): A, B and C active treatment, D to R later care, S sequela.</summary>
    public static ConceptEpisode EpisodeOf(Concept concept, List<KeyValuePair<string, int>> title)
    {
        var code = concept.Code.Span;
        if (concept.Release.System != CodeSystemId.Icd10Cm || code.Length != 7 || !char.IsAsciiLetter(code[6]) || !title.Exists(w => w.Key is "encounter" or "sequela"))
        {
            return ConceptEpisode.None;
        }

        return code[6] switch
        {
            'A' or 'B' or 'C' => ConceptEpisode.Initial,
            'S' => ConceptEpisode.Sequela,
            _ => ConceptEpisode.Subsequent,
        };
    }

    /// <summary>0 to 255, higher for codes that are reported often or that the index names without further question.</summary>
    public static byte PriorOf(Concept concept, SearchTerms terms, int shallowest)
    {
        var system = concept.Release.System.ToString();
        var prior = 0;
        var code = concept.Code.ToString();
        for (var length = code.Length; length >= 3; length--)
        {
            if (terms.Common.TryGetValue($"{system} {code[..length]}", out var often))
            {
                // A stem named as frequent says a little less of each code below it.
                prior = length == code.Length ? often * OftenStep : often * OftenStep * 2 / 3;
                break;
            }
        }

        prior += shallowest switch { 0 => MainTermBonus, 1 => SubTermBonus, _ => 0 };
        return (byte)Math.Min(prior, byte.MaxValue);
    }
}
