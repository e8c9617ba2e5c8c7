using System.Collections.Frozen;

namespace Chartwright.Terminology.Search;

/// <summary>Reads off a code what orders codes that match alike: side, encounter, how often it is reported.</summary>
internal static class ConceptFeatures
{
    private const int OftenStep = 60;
    private const int MainTermBonus = 40;
    private const int SubTermBonus = 12;

    /// <summary>Words that turn a condition into something else; a title that has one nobody asked for is hardly what is meant.</summary>
    private static readonly FrozenSet<string> ContextWords = FrozenSet.Create(
        StringComparer.Ordinal,
        "history", "secondary", "newborn", "neonatal", "pregnancy", "puerperium", "childbirth", "postprocedural", "intraoperative", "congenital", "screening", "observation",
        "underdosing", "adverse", "poisoning", "assault", "undetermined", "elsewhere", "carrier", "exposure", "aftercare", "sequela", "diagnostic", "biosimilar");

    /// <summary>Whether a title leaves open what its neighbours settle.</summary>
    public static bool LeavesOpen(List<KeyValuePair<string, int>> title) => title.Exists(w => w.Key is "unspecified" or "stated");

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

    /// <summary>The word of a title that changes what is meant, null when there is none.</summary>
    public static string? ContextOf(List<KeyValuePair<string, int>> title)
    {
        foreach (var (word, flags) in title)
        {
            if (ContextWords.Contains(word) && (flags & SearchText.Absent) == 0)
            {
                return word;
            }
        }

        return null;
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

        if (concept.Release.System == CodeSystemId.Icd10Pcs && code.Length == 7)
        {
            // Where the approach is not asked for: open, then through a scope.
            prior += code[4] switch { '0' => 12, '4' => 8, '8' or 'X' or '7' => 6, _ => 0 };
        }

        prior += shallowest switch { 0 => MainTermBonus, 1 => SubTermBonus, _ => 0 };
        return (byte)Math.Min(prior, byte.MaxValue);
    }
}
