using System.Collections.Immutable;

namespace Chartwright.Nlp;

/// <summary>Turns the entries matched by one set of words into a mention's senses, best first.</summary>
internal sealed class ConceptLinker(Lexicon lexicon)
{
    private const int MostSenses = 8;

    public ImmutableArray<MentionSense> Link(ReadOnlySpan<Candidate> readings)
    {
        var senses = new List<MentionSense>();
        foreach (ref readonly var reading in readings)
        {
            var coverage = (double)reading.Words / (reading.Words + reading.Gap + (reading.Crossings * 0.5));
            foreach (ref readonly var record in lexicon.SensesOf(lexicon.Entry(reading.Entry)))
            {
                var source = (MentionSource)record.Source;
                var code = CodeValue.Parse(lexicon.Text(record.Code));
                var sense = new MentionSense(
                    source,
                    lexicon.Text(record.Entry),
                    CodeSystemId.Parse(lexicon.Text(record.System)),
                    code,
                    CodeValue.TryParse(lexicon.Text(record.Manifestation), null, out var manifestation) ? manifestation : default,
                    Math.Round(Base(source) * (0.6 + (0.4 * coverage)), 3));
                if (!senses.Exists(s => s.Code == sense.Code && s.Manifestation == sense.Manifestation && s.System == sense.System))
                {
                    senses.Add(sense);
                }
            }
        }

        return [.. senses.OrderByDescending(s => s.Score).Take(MostSenses)];
    }

    // For the very same words the Index leads; tables of causes and drugs are last.
    private static double Base(MentionSource source) => source switch
    {
        MentionSource.Index => 0.96,
        MentionSource.TermTable => 0.95,
        MentionSource.NeoplasmTable => 0.9,
        MentionSource.Title => 0.88,
        MentionSource.InclusionTerm => 0.85,
        MentionSource.DrugTable => 0.6,
        _ => 0.5,
    };
}
