using System.Collections.Immutable;
using Chartwright.Terminology;

namespace Chartwright.CodingRules.Tabular;

/// <summary>Takes the first reading of a mention that leads to a reportable code fit for the patient.</summary>
internal static class SenseChooser
{
    public static SenseChoice? Choose(TabularList tabular, string text, Mention mention, Encounter encounter, DocumentSides sides)
    {
        foreach (var sense in mention.Senses)
        {
            if (sense.System != tabular.Release.System || tabular.Find(sense.Code) is not { } stem)
            {
                continue;
            }

            var entry = stem.IsBillable ? string.Empty : sense.Entry;
            var words = new ContextWords(text, mention, entry);
            var node = StemResolver.Resolve(tabular, stem, words, encounter.Date);
            var borrowed = string.Empty;
            if (words.Side.Length == 0 && (node is null || node.IsUnspecified) && sides.For(stem, text, mention) is { Length: > 0 } side
                && StemResolver.Resolve(tabular, stem, new ContextWords(text, mention, entry, side), encounter.Date) is { } sided && sided.Side == side)
            {
                (node, borrowed) = (sided, side);
            }

            TabularNode? otherSide = null;
            if (words.Side == "bilateral" && (node is null || node.Side.Length == 0 || node.IsUnspecified)
                && Sided(tabular, stem, text, mention, encounter, "right") is { } right && Sided(tabular, stem, text, mention, encounter, "left") is { } left)
            {
                (node, otherSide) = (right, left);
            }

            if (node is null || !Fits(node.Concept.Facts, encounter))
            {
                continue;
            }

            var manifestation = sense.Manifestation.IsEmpty || tabular.Find(sense.Manifestation) is not { } second
                ? null
                : StemResolver.Resolve(tabular, second, words, encounter.Date);
            var trail = ImmutableArray.CreateBuilder<TrailStep>();
            trail.Add(new TrailStep(TrailStage.Index, $"{SourceName(sense.Source)}: {sense.Entry}", $"leads to {CodeDisplay.Format(sense.System, sense.Code)}"));
            if (borrowed.Length > 0)
            {
                trail.Add(new TrailStep(TrailStage.Reading, "I.B.13", $"the record speaks of the {borrowed} side only"));
            }

            trail.Add(new TrailStep(TrailStage.Tabular, $"tabular: {CodeDisplay.Format(sense.System, node.Code)}",
                node.Code == sense.Code ? "valid and complete on this date" : $"completed from {CodeDisplay.Format(sense.System, sense.Code)} by the words of the record"));
            return new SenseChoice(node, otherSide, manifestation, sense.Score, trail.ToImmutable());
        }

        return null;
    }

    private static TabularNode? Sided(TabularList tabular, TabularNode stem, string text, Mention mention, Encounter encounter, string side) =>
        StemResolver.Resolve(tabular, stem, new ContextWords(text, mention, stem.IsBillable ? string.Empty : stem.Title, side), encounter.Date) is { } node && node.Side == side ? node : null;

    private static bool Fits(ConceptFacts facts, Encounter encounter) =>
        !(facts.HasFlag(ConceptFacts.FemaleOnly) && encounter.Sex == Sex.Male)
        && !(facts.HasFlag(ConceptFacts.MaleOnly) && encounter.Sex == Sex.Female)
        && !(facts.HasFlag(ConceptFacts.Newborn) && encounter.AgeYears is > 0);

    private static string SourceName(MentionSource source) => source switch
    {
        MentionSource.Index => "index",
        MentionSource.Title => "title",
        MentionSource.InclusionTerm => "inclusion term",
        MentionSource.NeoplasmTable => "neoplasm table",
        MentionSource.DrugTable => "table of drugs",
        MentionSource.ExternalCauseIndex => "external cause index",
        _ => "term",
    };
}
