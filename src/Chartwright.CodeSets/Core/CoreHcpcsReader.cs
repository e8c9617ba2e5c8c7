using Chartwright.Terminology;
using Chartwright.Terminology.Content;

namespace Chartwright.CodeSets.Core;

/// <summary>Compiles our HCPCS Level II rows and modifiers.</summary>
public sealed class CoreHcpcsReader : CoreReader
{
    private const int CodeLength = 5;
    private const int ModifierLength = 2;

    /// <summary>A reader.</summary>
    public CoreHcpcsReader() : base(CodeSystemId.Hcpcs, CoreRelease.HcpcsQuarters, new("code\ttitle\tunit\tfacts", "codes"), new("modifier\ttitle", "modifiers"))
    {
    }

    private protected override ReleaseContent Read(CoreRelease release, CoreSources sources, ICollection<Issue> issues)
    {
        var places = new Dictionary<string, string>(StringComparer.Ordinal);
        var titles = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var concepts = new List<ConceptRow>();
        foreach (var line in sources.Lines("codes"))
        {
            if (IsSound(line, CodeLength, places, titles, issues))
            {
                var facts = CoreFacts.ParseProperties(line, line[3], issues);
                concepts.Add(new ConceptRow
                {
                    Code = CodeValue.Parse(line[0]),
                    Title = line[2].Length == 0 ? line[1] : $"{line[1]}, {line[2]}",
                    Billable = true,
                    ValidFrom = facts.From > release.From ? facts.From : null,
                    ValidTo = facts.To,
                    Notes = facts.Notes,
                    Properties = line[2].Length == 0 ? facts.Properties : [new PropertyRow("unit", line[2]), .. facts.Properties],
                });
            }
        }

        foreach (var line in sources.Lines("modifiers"))
        {
            if (IsSound(line, ModifierLength, places, titles, issues))
            {
                concepts.Add(new ConceptRow { Code = CodeValue.Parse(line[0]), Kind = ConceptKind.Modifier, Title = line[1] });
            }
        }

        return new ReleaseContent { Manifest = Manifest(release, sources), Concepts = concepts };
    }

    private static bool IsSound(CoreLine line, int length, Dictionary<string, string> places, Dictionary<string, string> titles, ICollection<Issue> issues)
    {
        if (line[0].Length != length || !CodeValue.TryParse(line[0], null, out var code) || code.ToString() != line[0])
        {
            issues.Add(new Issue(CoreIssues.BadCode, line.Place, [line[0], length == CodeLength ? "J1100" : "LT"]));
            return false;
        }

        if (line[1].Length == 0)
        {
            issues.Add(new Issue(CoreIssues.EmptyField, line.Place, ["title"]));
            return false;
        }

        if (!places.TryAdd(line[0], line.Place))
        {
            issues.Add(new Issue(CoreIssues.DuplicateCode, line.Place, [line[0], places[line[0]]]));
            return false;
        }

        var title = length == CodeLength ? $"{line[1]}, {line[2]}" : line[1];
        if (!titles.TryAdd(title, line[0]))
        {
            issues.Add(new Issue(CoreIssues.DuplicateTitle, line.Place, [titles[title], line[0], title]));
        }

        return true;
    }
}
