using System.Collections.Immutable;
using System.Globalization;
using Chartwright.CodingRules.Guidelines;
using Chartwright.CodingRules.Policy;
using Chartwright.CodingRules.Tabular;

namespace Chartwright.CodingRules;

/// <summary>
/// Guideline rules read from a file (<c>data/rules/combinations.tsv</c>): tab-separated <c>id section from to when unless effects text</c>.
/// <c>when</c> and <c>unless</c> are code patterns separated by <c>;</c>; effects are <c>replace 1 I11.0</c>, <c>add N18.9</c>, <c>drop 2</c>, <c>keep 2</c>, separated by <c>;</c>.
/// </summary>
public sealed class CodingRuleSet
{
    private const int Columns = 8;
    private const int MaximumPasses = 4;
    private const double MinimumWeight = 0.25;
    private readonly ImmutableArray<CodingRule> _rules;
    private readonly ImmutableArray<CodePattern> _chronic;

    private CodingRuleSet(ImmutableArray<CodingRule> rules, ImmutableArray<CodePattern> chronic)
    {
        _rules = rules;
        _chronic = chronic;
    }

    /// <summary>No rules.</summary>
    public static CodingRuleSet Empty { get; } = new([], []);

    /// <summary>Number of rules.</summary>
    public int Count => _rules.Length;

    /// <summary>Reads a rule file.</summary>
    /// <param name="path">Combination rules.</param>
    /// <param name="chronicPath">Conditions that stay with the patient (<c>data/rules/chronic.tsv</c>: <c>pattern note</c>), null for none.</param>
    /// <exception cref="FormatException">A line is wrong; the message names file, line and mend.</exception>
    public static CodingRuleSet Load(string path, string? chronicPath = null)
    {
        var rules = ImmutableArray.CreateBuilder<CodingRule>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#' || number == 1)
            {
                continue;
            }

            try
            {
                var rule = Parse(line.Split('\t'));
                if (!ids.Add(rule.Id))
                {
                    throw new FormatException($"id '{rule.Id}' stands twice");
                }

                rules.Add(rule);
            }
            catch (FormatException e)
            {
                throw new FormatException($"{path}({number}): {e.Message}. Mend the line, or take it out.", e);
            }
        }

        return new CodingRuleSet(rules.ToImmutable(), chronicPath is null ? [] : LoadChronic(chronicPath));
    }

    /// <summary>Whether a condition, once there, is still there.</summary>
    internal bool IsChronic(CodeValue code) => _chronic.Any(p => p.Matches(code));

    /// <summary>Applies every rule in force until nothing changes.</summary>
    internal List<SetAside> Apply(WorkingSet working)
    {
        var dropped = new List<SetAside>();
        for (var pass = 0; pass < MaximumPasses; pass++)
        {
            var changed = false;
            foreach (var rule in _rules)
            {
                // For research every documented condition is kept, symptoms and vaguer wordings too.
                if (working.Purpose == CodingPurpose.Exhaustive && rule.Section is ("I.B.5" or "I.B.2"))
                {
                    continue;
                }

                if (rule.From <= working.Encounter.Date.Day && (rule.To is not { } to || working.Encounter.Date.Day <= to))
                {
                    changed |= Apply(rule, working, dropped);
                }
            }

            if (!changed)
            {
                break;
            }
        }

        return dropped;
    }

    private static bool Apply(CodingRule rule, WorkingSet working, List<SetAside> dropped)
    {
        var met = new CandidateCode[rule.When.Length];
        for (var i = 0; i < met.Length; i++)
        {
            if (Strongest(working, rule.When[i], met.AsSpan(0, i)) is not { } candidate)
            {
                return false;
            }

            met[i] = candidate;
        }

        if (rule.Unless.Any(u => working.Candidates.Exists(c => !met.Contains(c) && u.Matches(c.Node.Code))))
        {
            return false;
        }

        // A rule joins conditions that would be reported together; a weak mention must not change a strong code.
        var weight = met.Min(c => c.Verdict.Weight);
        if (working.Purpose == CodingPurpose.Billing && met.Length > 1 && weight < MinimumWeight && !rule.Effects.Any(e => e.Kind == RuleEffectKind.Keep))
        {
            return false;
        }

        var changed = false;
        foreach (var effect in rule.Effects)
        {
            changed |= effect.Kind switch
            {
                RuleEffectKind.Keep => Keep(rule, met, met[effect.Place - 1]),
                RuleEffectKind.Drop => Drop(rule, working, met[effect.Place - 1], dropped),
                RuleEffectKind.Replace => Put(rule, working, met, met[effect.Place - 1], effect.Code) && Drop(rule, working, met[effect.Place - 1], dropped),
                _ => Put(rule, working, met, met[0], effect.Code),
            };
        }

        return changed;
    }

    private static CandidateCode? Strongest(WorkingSet working, CodePattern pattern, ReadOnlySpan<CandidateCode> taken)
    {
        CandidateCode? best = null;
        foreach (var candidate in working.Candidates)
        {
            if (pattern.Matches(candidate.Node.Code) && !taken.Contains(candidate) && (best is null || candidate.Verdict.Weight > best.Verdict.Weight))
            {
                best = candidate;
            }
        }

        return best;
    }

    private static bool Put(CodingRule rule, WorkingSet working, CandidateCode[] met, CandidateCode model, CodeValue code)
    {
        if (working.Tabular.Find(code) is not { } node || !TabularList.IsReportable(node, working.Encounter.Date) || working.Find(code) is not null)
        {
            return false;
        }

        var strongest = met.MaxBy(c => c.Verdict.Weight)!;
        var added = working.Add(node, met.Max(c => c.Score), new MentionVerdict(strongest.Verdict.Weight, rule.Section, rule.Text));
        added.IsHeading = met.Any(c => c.IsHeading);
        added.Order = met.Min(c => c.Order);
        foreach (var candidate in met)
        {
            added.Evidence.AddRange(candidate.Evidence.Where(e => !added.Evidence.Contains(e)));
        }

        added.Trail.AddRange(model.Trail);
        added.Trail.Add(new TrailStep(TrailStage.Guideline, rule.Section, $"{rule.Text} ({rule.Id})"));
        return true;
    }

    private static bool Keep(CodingRule rule, CandidateCode[] met, CandidateCode candidate)
    {
        var strongest = met.Max(c => c.Verdict.Weight);
        if (candidate.Verdict.Weight >= strongest)
        {
            return false;
        }

        candidate.Verdict = new MentionVerdict(strongest, rule.Section, rule.Text);
        candidate.Trail.Add(new TrailStep(TrailStage.Guideline, rule.Section, $"{rule.Text} ({rule.Id})"));
        return true;
    }

    private static bool Drop(CodingRule rule, WorkingSet working, CandidateCode candidate, List<SetAside> dropped)
    {
        if (working.Find(candidate.Node.Code) != candidate)
        {
            return false;
        }

        working.Remove(candidate);
        foreach (var evidence in candidate.Evidence)
        {
            dropped.Add(new SetAside(evidence, rule.Section, $"{CodeDisplay.Format(working.Tabular.Release.System, candidate.Node.Code)}: {rule.Text}"));
        }

        return true;
    }

    private static CodingRule Parse(string[] cells)
    {
        if (cells.Length != Columns)
        {
            throw new FormatException($"{cells.Length} columns instead of {Columns}");
        }

        var when = Patterns(cells[4]);
        if (when.IsEmpty)
        {
            throw new FormatException("the column 'when' is empty");
        }

        return new CodingRule(
            cells[0],
            cells[1],
            DateOnly.ParseExact(cells[2], "yyyy-MM-dd", CultureInfo.InvariantCulture),
            cells[3].Length == 0 ? null : DateOnly.ParseExact(cells[3], "yyyy-MM-dd", CultureInfo.InvariantCulture),
            when,
            Patterns(cells[5]),
            [.. cells[6].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(e => Effect(e, when.Length))],
            cells[7]);
    }

    private static ImmutableArray<CodePattern> LoadChronic(string path)
    {
        var patterns = ImmutableArray.CreateBuilder<CodePattern>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            if (++number > 1 && line.Length > 0 && line[0] != '#')
            {
                var cells = line.Split('\t');
                patterns.Add(cells.Length == 2 ? CodePattern.Parse(cells[0]) : throw new FormatException($"{path}({number}): {cells.Length} columns instead of 2. Mend the line, or take it out."));
            }
        }

        return patterns.ToImmutable();
    }

    private static ImmutableArray<CodePattern> Patterns(string cell) =>
        [.. cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(CodePattern.Parse)];

    private static RuleEffect Effect(string text, int conditions)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            ["add", var code] => new RuleEffect(RuleEffectKind.Add, 0, CodeValue.Parse(code)),
            ["keep", var place] => new RuleEffect(RuleEffectKind.Keep, Place(place), default),
            ["drop", var place] => new RuleEffect(RuleEffectKind.Drop, Place(place), default),
            ["replace", var place, var code] => new RuleEffect(RuleEffectKind.Replace, Place(place), CodeValue.Parse(code)),
            _ => throw new FormatException($"effect '{text}' is none of: add CODE, drop N, keep N, replace N CODE"),
        };

        int Place(string number) => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n >= 1 && n <= conditions
            ? n
            : throw new FormatException($"effect '{text}' names condition '{number}', the rule has {conditions}");
    }
}
