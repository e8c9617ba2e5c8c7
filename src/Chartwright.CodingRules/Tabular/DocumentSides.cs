using Chartwright.CodingRules.Internal;

namespace Chartwright.CodingRules.Tabular;

/// <summary>
/// Which side a body part of the record is said to be on: a diagnosis named without a side ("meniscus tear") takes that of its part
/// where the record speaks of one side only ("right knee pain, swelling of the right knee"). Guidelines I.B.13: laterality comes from the record as a whole.
/// </summary>
internal sealed class DocumentSides
{
    private static readonly HashSet<string> Parts = new(StringComparer.Ordinal)
    {
        "knee", "hip", "shoulder", "ankle", "elbow", "wrist", "foot", "hand", "finger", "thumb", "toe", "forearm", "arm", "leg", "thigh", "calf", "heel", "eye", "ear", "breast", "ovary", "ovarian",
        "kidney", "lung", "testis", "testicle", "groin", "clavicle", "radius", "ulna", "humerus", "femur", "tibia", "fibula", "patella", "carpal", "iliac", "carotid",
    };

    private readonly Dictionary<string, string> _byPart = new(StringComparer.Ordinal);
    private readonly Dictionary<CodeValue, string> _byCategory = [];

    public DocumentSides(ReadingResult reading)
    {
        foreach (var mention in reading.Mentions)
        {
            if (mention.Assertion.Experiencer != Experiencer.Patient || mention.Assertion.Presence is Presence.Negated or Presence.Hypothetical)
            {
                continue;
            }

            var side = ModifierKind.Laterality.ValueIn(mention);
            if (side.Length == 0)
            {
                continue;
            }

            foreach (var part in PartsOf(mention, reading.Document.Text))
            {
                Note(_byPart, part, side);
            }

            if (!mention.Senses.IsEmpty)
            {
                Note(_byCategory, mention.Senses[0].Code.Category, side);
            }
        }
    }

    /// <summary>The only side named for the category of a stem or for the parts in its title; empty when none or several.</summary>
    public string For(TabularNode stem, string text, Mention mention)
    {
        if (_byCategory.TryGetValue(stem.Code.Category, out var side) && side.Length > 0)
        {
            return side;
        }

        foreach (var part in PartsOf(mention, text).Concat(TitleWords.Of(stem.Title).Where(Parts.Contains)))
        {
            if (_byPart.TryGetValue(part, out side) && side.Length > 0)
            {
                return side;
            }
        }

        return string.Empty;
    }

    private static IEnumerable<string> PartsOf(Mention mention, string text) =>
        TitleWords.Of(mention.Span.In(text)).Concat(mention.Senses.IsEmpty ? [] : TitleWords.Of(mention.Senses[0].Entry)).Where(Parts.Contains).Distinct(StringComparer.Ordinal);

    /// <summary>A second, different side makes the part ambiguous for good.</summary>
    private static void Note<TKey>(Dictionary<TKey, string> sides, TKey key, string side)
        where TKey : notnull
    {
        if (!sides.TryGetValue(key, out var known))
        {
            sides.Add(key, side);
        }
        else if (known != side)
        {
            sides[key] = string.Empty;
        }
    }
}
