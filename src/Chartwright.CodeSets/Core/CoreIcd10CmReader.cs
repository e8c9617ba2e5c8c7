using Chartwright.Terminology;
using Chartwright.Terminology.Content;

namespace Chartwright.CodeSets.Core;

/// <summary>Compiles our ICD-10-CM rows, axes, index, neoplasm and drug tables into FY2026 and FY2027.</summary>
/// <remarks>
/// Rows whose <c>from</c> or <c>to</c> leave a release out are not in it. A code note holds one pattern; where the pattern is a row of ours its
/// title stands before it, as in <c>Other goiter (E04.-)</c>, so that people and engines can both read it.
/// </remarks>
public sealed class CoreIcd10CmReader : CoreReader
{
    private const int CategoryLength = 3;

    /// <summary>A reader.</summary>
    public CoreIcd10CmReader() : base(
        CodeSystemId.Icd10Cm,
        CoreRelease.FiscalYears,
        new("code\ttitle\taxes\tfacts", "rows"),
        new("axis\tkind\tvalue\twords", "axes"),
        new("code\ttitle\tfrom\tto", "chapters"),
        new("term\tmodifiers\tcode\tmanifestation\tsee", "index"),
        new("site\tprimary\tsecondary\tinsitu\tbenign\tuncertain\tunspecified", "neoplasms"),
        new("substance\tstem\tadverse", "drugs"))
    {
    }

    private protected override ReleaseContent Read(CoreRelease release, CoreSources sources, ICollection<Issue> issues)
    {
        var axes = CoreAxis.Read(sources.Lines("axes"));
        var rows = sources.Lines("rows").Select(l => CoreRow.Parse(l, axes, issues)).OfType<CoreRow>().ToList();
        var expansion = new CoreExpansion(release.From, release.To, issues);
        rows.ForEach(expansion.Add);

        var chapters = CoreChapter.Read(sources.Lines("chapters"), issues);
        var concepts = chapters.ConvertAll(c => c.ToConcept());
        var titles = new Dictionary<string, CoreConcept>(StringComparer.OrdinalIgnoreCase);
        foreach (var concept in expansion.Concepts.Values.OrderBy(c => c.Code, StringComparer.Ordinal))
        {
            if (concept.Billable && !titles.TryAdd(concept.Title, concept))
            {
                issues.Add(new Issue(CoreIssues.DuplicateTitle, concept.Place, [titles[concept.Title].Code, concept.Code, concept.Title]));
            }

            concepts.Add(ToRow(concept, expansion.Concepts, chapters, issues));
        }

        // What another release of ours holds is no fault of the index; its entry is fitted to this release or kept out of it.
        var index = new CoreIndex(expansion.Concepts, [.. CoreRelease.FiscalYears.SelectMany(r => Shapes(rows, r))], issues);
        return new ReleaseContent
        {
            Manifest = Manifest(release, sources),
            Concepts = concepts,
            Index =
            [
                .. index.Diseases(sources.Lines("index").Where(l => !IsExternal(l)), IndexKind.Alphabetic),
                .. index.Diseases(sources.Lines("index").Where(IsExternal), IndexKind.ExternalCause),
                .. index.Neoplasms(sources.Lines("neoplasms")),
                .. index.Drugs(sources.Lines("drugs")),
            ],
        };
    }

    /// <summary>Codes as an index prints them, headers with a dash.</summary>
    private static IEnumerable<string> Shapes(List<CoreRow> rows, CoreRelease release)
    {
        var expansion = new CoreExpansion(release.From, release.To, []);
        rows.ForEach(expansion.Add);
        return expansion.Concepts.Values.Select(c => c.Billable ? c.Code : $"{c.Code}-");
    }

    private static bool IsExternal(CoreLine line) => line.File.EndsWith("external.tsv", StringComparison.OrdinalIgnoreCase);

    private static ConceptRow ToRow(CoreConcept concept, IReadOnlyDictionary<string, CoreConcept> all, List<CoreChapter> chapters, ICollection<Issue> issues)
    {
        var parent = ParentOf(concept.Code, all, chapters);
        if (parent is null)
        {
            issues.Add(new Issue(CoreIssues.NoParent, concept.Place, [concept.Code]));
        }

        return new ConceptRow
        {
            Code = CodeValue.Parse(concept.Code),
            Parent = parent is null ? default : CodeValue.Parse(parent),
            Title = concept.Title,
            Billable = concept.Billable,
            ValidFrom = concept.From,
            ValidTo = concept.To,
            Facts = concept.Facts,
            Notes = [.. concept.Notes.Select(n => n with { Text = NoteText(n, all) })],
        };
    }

    private static string? ParentOf(string code, IReadOnlyDictionary<string, CoreConcept> all, List<CoreChapter> chapters)
    {
        if (code.Length == CategoryLength)
        {
            return chapters.FindLast(c => c.Holds(code))?.Code;
        }

        for (var length = code.Length - 1; length >= CategoryLength; length--)
        {
            if (all.TryGetValue(code[..length], out var above) && !above.Billable)
            {
                return above.Code;
            }
        }

        return null;
    }

    private static string NoteText(NoteRow note, IReadOnlyDictionary<string, CoreConcept> all)
    {
        if (note.Kind is not (NoteKind.Excludes1 or NoteKind.Excludes2 or NoteKind.CodeFirst or NoteKind.UseAdditionalCode or NoteKind.CodeAlso))
        {
            return note.Text;
        }

        var code = note.Text.TrimEnd('-').Replace(".", string.Empty, StringComparison.Ordinal);
        return all.TryGetValue(code, out var named) ? $"{named.Title} ({note.Text})" : note.Text;
    }
}
