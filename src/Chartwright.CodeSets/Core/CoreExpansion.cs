using Chartwright.Terminology;
using Chartwright.Terminology.Content;

namespace Chartwright.CodeSets.Core;

/// <summary>Expands rows with axes to codes: every product of the axes is a billable code, every stem on the way a header.</summary>
internal sealed class CoreExpansion(DateOnly from, DateOnly to, ICollection<Issue> issues)
{
    private const int SeventhPosition = 7;
    private readonly Dictionary<string, CoreConcept> _concepts = new(StringComparer.Ordinal);

    /// <summary>All concepts so far, by code without dot.</summary>
    public IReadOnlyDictionary<string, CoreConcept> Concepts => _concepts;

    /// <summary>Adds a row where it holds on some day of the release.</summary>
    public void Add(CoreRow row)
    {
        if (!row.Within(from, to))
        {
            return;
        }

        if (row.Axes.IsEmpty)
        {
            AddStated(row);
            return;
        }

        var stem = Header(row, row.Code, []);
        stem?.AddNotes(row.Facts.Notes);
        if (stem is not null && row.Axes[^1] is { FillsSeventh: true } seventh)
        {
            stem.AddNotes(seventh.Values.Select(v => new NoteRow(NoteKind.SeventhCharacter, $"{v.Value}\t{v.Words}")));
        }

        Expand(row, row.Code, []);
    }

    private void Expand(CoreRow row, string stem, List<CoreAxisValue> chosen)
    {
        var axis = row.Axes[chosen.Count];
        var isLast = chosen.Count == row.Axes.Length - 1;

        // Values of two characters that share their first (11, 12, 13, 19) have a header between (O99.41-).
        foreach (var shared in axis.Values.Where(v => v.Value.Length > 1).GroupBy(v => v.Value[0]).Where(g => g.Count() > 1))
        {
            Header(row, stem + shared.Key, [.. chosen, new CoreAxisValue($"{shared.Key}", string.Join(" / ", shared.Select(v => v.Words)))]);
        }

        foreach (var value in axis.Values)
        {
            var code = (axis.FillsSeventh ? stem.PadRight(SeventhPosition - 1, 'X') : stem) + value.Value;
            chosen.Add(value);
            if (isLast)
            {
                var flags = row.Facts.Flags | (axis.FillsSeventh ? ConceptFacts.SeventhCharacterExpanded : ConceptFacts.None);
                Put(new CoreConcept(code, CoreTitle.Compose(row.Title, row.Axes, chosen), billable: true, isImplied: false, row.Place)
                {
                    Facts = flags,
                    From = Later(row.Facts.From),
                    To = Earlier(row.Facts.To),
                });
            }
            else
            {
                Header(row, code, chosen);
                Expand(row, code, chosen);
            }

            chosen.RemoveAt(chosen.Count - 1);
        }
    }

    private CoreConcept? Header(CoreRow row, string code, List<CoreAxisValue> chosen)
    {
        // A placeholder at position 6 belongs to the 7th character: E08.37X1 stands below E08.37, while T36.0X is a header.
        code = code.Length == SeventhPosition - 1 ? code.TrimEnd('X') : code;
        if (_concepts.TryGetValue(code, out var known))
        {
            if (known.Billable)
            {
                Duplicate(row.Place, known);
                return null;
            }

            known.Facts &= row.Facts.Flags;
            return known;
        }

        var header = new CoreConcept(code, CoreTitle.Compose(row.Title, row.Axes, chosen), billable: false, isImplied: true, row.Place)
        {
            Facts = row.Facts.Flags,
            From = Later(row.Facts.From),
            To = Earlier(row.Facts.To),
        };
        _concepts.Add(code, header);
        return header;
    }

    private void AddStated(CoreRow row)
    {
        if (_concepts.TryGetValue(row.Code, out var known) && known.IsImplied && row.IsHeader)
        {
            known.Title = row.Title;
            known.IsImplied = false;
            known.Facts |= row.Facts.Flags;
            known.AddNotes(row.Facts.Notes);
            return;
        }

        var concept = new CoreConcept(row.Code, row.Title, billable: !row.IsHeader, isImplied: false, row.Place)
        {
            Facts = row.Facts.Flags,
            From = Later(row.Facts.From),
            To = Earlier(row.Facts.To),
        };
        concept.AddNotes(row.Facts.Notes);
        Put(concept);
    }

    private void Put(CoreConcept concept)
    {
        if (!_concepts.TryAdd(concept.Code, concept))
        {
            Duplicate(concept.Place, _concepts[concept.Code]);
        }
    }

    private void Duplicate(string place, CoreConcept first) => issues.Add(new Issue(CoreIssues.DuplicateCode, place, [first.Code, first.Place]));

    private DateOnly? Later(DateOnly? day) => day > from ? day : null;

    private DateOnly? Earlier(DateOnly? day) => day < to ? day : null;
}
