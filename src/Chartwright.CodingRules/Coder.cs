using System.Collections.Immutable;
using Chartwright.CodingRules.Guidelines;
using Chartwright.CodingRules.Policy;
using Chartwright.CodingRules.Tabular;
using Chartwright.Terminology;

namespace Chartwright.CodingRules;

/// <summary>
/// The coder's walk over one encounter: mentions that may be reported, their codes completed and verified in the Tabular List,
/// combined and cleared of conflicts by the guidelines, sequenced, marked for presence on admission.
/// </summary>
/// <remarks>Immutable; one instance serves many threads. No code leaves that the release does not hold as billable and valid on the day.</remarks>
public sealed class Coder
{
    private readonly CodeSystemRelease _release;
    private readonly CodingRuleSet _rules;
    private readonly TabularList _tabular;

    /// <summary>A coder over one diagnosis release.</summary>
    /// <param name="release">ICD-10-CM release of the encounter's date.</param>
    /// <param name="rules">Guideline rules.</param>
    public Coder(CodeSystemRelease release, CodingRuleSet rules)
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(rules);
        _release = release;
        _rules = rules;
        _tabular = new TabularList(release);
    }

    /// <summary>Codes one encounter.</summary>
    /// <param name="encounter">Setting, side, date, sex, age.</param>
    /// <param name="readings">What was understood of its documents.</param>
    /// <param name="purpose">Billing or exhaustive.</param>
    public CodingResult Code(Encounter encounter, IReadOnlyList<ReadingResult> readings, CodingPurpose purpose)
    {
        ArgumentNullException.ThrowIfNull(encounter);
        ArgumentNullException.ThrowIfNull(readings);
        var setAside = ImmutableArray.CreateBuilder<SetAside>();
        var working = new WorkingSet(_tabular, encounter, purpose);
        foreach (var reading in readings)
        {
            var policy = ReportingPolicy.For(encounter, purpose, reading, _rules);
            var sides = new DocumentSides(reading);
            foreach (var mention in reading.Mentions)
            {
                var verdict = policy.Judge(mention);
                var evidence = new Evidence(mention.DocumentId, mention.Span);
                if (verdict.Weight <= 0)
                {
                    setAside.Add(new SetAside(evidence, verdict.RuleId, verdict.Reason));
                    continue;
                }

                if (SenseChooser.Choose(_tabular, reading.Document.Text, mention, encounter, sides) is { } choice)
                {
                    working.Add(reading, mention, choice, verdict);
                }
                else
                {
                    setAside.Add(new SetAside(evidence, "I.B.2", "The words lead to no code that is valid on this date."));
                }
            }
        }

        foreach (var dropped in _rules.Apply(working))
        {
            setAside.Add(dropped);
        }

        ConflictResolver.Resolve(working, setAside);
        var kept = Confidence.Select(working, setAside);
        var ordered = Sequencer.Order(kept, encounter, _tabular);
        return new CodingResult
        {
            Assignments = PresentOnAdmissionRule.Mark(ordered, encounter, _release),
            SetAside = setAside.ToImmutable(),
            Issues = [.. working.Issues],
        };
    }
}
