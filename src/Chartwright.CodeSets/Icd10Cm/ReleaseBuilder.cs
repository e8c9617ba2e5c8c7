using System.Collections.Immutable;
using Chartwright.CodeSets.Sources;
using Chartwright.Terminology;
using Chartwright.Terminology.Content;

namespace Chartwright.CodeSets.Icd10Cm;

/// <summary>Compiles one fiscal year from its own files and, for what it lacks, from those of the nearest years.</summary>
internal sealed class ReleaseBuilder
{
    private readonly string _release;
    private readonly Icd10CmSources _files;
    private readonly ParsedFiles _parsed;
    private readonly ICollection<Issue> _issues;
    private readonly List<SourceFile> _used = [];
    private readonly List<string> _remarks = [];

    public ReleaseBuilder(string release, Icd10CmSources files, ParsedFiles parsed, ICollection<Issue> issues)
    {
        _release = release;
        _files = files;
        _parsed = parsed;
        _issues = issues;
    }

    /// <summary>The release as rows.</summary>
    /// <exception cref="SourceFormatException">A file it needs is damaged.</exception>
    public ReleaseContent Build()
    {
        var (tabular, tabularRelease) = ReadTabular();
        var codes = ReadCodes(_release, used: true);
        var changes = ReadChanges(codes);
        var concepts = new ConceptBuilder(_release, codes, tabular, tabularRelease == _release, _issues)
        {
            PoaExempt = ReadPoaExempt(codes),
            Changes = changes,
        }.Build();
        var conversions = ReadConversions();
        var adapter = new IndexAdapter(_release, codes, conversions, _issues);
        return new ReleaseContent
        {
            Concepts = concepts,
            Index = ReadIndexes(adapter),
            Maps = ConversionMap.Build(_release, codes, conversions),
            Citations = ReadCitations(),
            Manifest = BuildManifest(tabularRelease),
        };
    }

    /// <summary>First and last day of a fiscal year.</summary>
    public static (DateOnly From, DateOnly To) PeriodOf(string release)
    {
        var year = Icd10CmSources.YearOf(release);
        return (new DateOnly(year - 1, 10, 1), new DateOnly(year, 9, 30));
    }

    private PackManifest BuildManifest(string? tabularRelease)
    {
        var (from, to) = PeriodOf(_release);
        return new PackManifest
        {
            System = CodeSystemId.Icd10Cm.ToString(),
            Release = _release,
            Edition = "official",
            Publisher = "NCHS/CMS",
            EffectiveFrom = from,
            EffectiveTo = to,
            NotesFrom = tabularRelease is null || tabularRelease == _release ? string.Empty : tabularRelease,
            Sources = [.. _used.DistinctBy(f => f.Name).Select(f => f.ToPackSource())],
            Remarks = string.Join(" ", _remarks),
        };
    }

    private (Tabular? Tabular, string? Release) ReadTabular()
    {
        if (_files.FindNearest(Icd10CmParts.Tabular, _release, _issues) is not { } found)
        {
            _remarks.Add("No tabular list at hand: there are no notes, chapters or blocks.");
            return (null, null);
        }

        Use(found.File, found.Release, "Notes, chapters and blocks are");
        return (_parsed.Get(found.File, _issues, TabularFile.Read), found.Release);
    }

    private ReleaseCodes ReadCodes(string release, bool used)
    {
        if (_files.Find(Icd10CmParts.Order, release, _issues) is { } order)
        {
            Note(order, used);
            return _parsed.Get(order, _issues, (f, _) => ReleaseCodes.FromOrder(OrderFile.Read(f)));
        }

        if (_files.Find(Icd10CmParts.Codes, release, _issues) is { } list)
        {
            Note(list, used);
            var codes = _parsed.Get(list, _issues, (f, _) => CodeListFile.Read(f));
            var near = _files.FindNearest(Icd10CmParts.Order, release, _issues);
            var other = near is { } n ? ReadCodes(n.Release, used: false) : ReadTabularCodes(release);
            return used ? Reported(ReleaseCodes.FromList(codes, other), list, near?.Release) : ReleaseCodes.FromList(codes, other);
        }

        var tabular = _files.Find(Icd10CmParts.Tabular, release, _issues)!;
        return ReleaseCodes.FromTabular(_parsed.Get(tabular, _issues, TabularFile.Read));
    }

    private ReleaseCodes? ReadTabularCodes(string release) =>
        _files.FindNearest(Icd10CmParts.Tabular, release, _issues) is { } near ? ReleaseCodes.FromTabular(_parsed.Get(near.File, _issues, TabularFile.Read)) : null;

    private ReleaseCodes Reported(ReleaseCodes codes, SourceFile list, string? headersFrom)
    {
        if (headersFrom is not null)
        {
            _remarks.Add($"Titles of headers are from {headersFrom}.");
        }

        foreach (var header in codes.Untitled)
        {
            _issues.AddOnce(new Issue(Icd10CmIssues.HeaderWithoutTitle, list.Name, [Icd10CmCode.Print(header)]));
        }

        return codes;
    }

    private ReleaseChanges ReadChanges(ReleaseCodes codes)
    {
        var addenda = new List<AddendaLine>();
        foreach (var part in new[] { Icd10CmParts.CodesAddenda, Icd10CmParts.OrderAddenda })
        {
            if (_files.Find(part, _release, _issues) is { } file)
            {
                Note(file, used: true);
                var lines = _parsed.Get(file, _issues, (f, _) => AddendaFile.Read(f, part == Icd10CmParts.OrderAddenda));
                ReleaseChanges.Check(file, lines, codes, _issues);
                addenda.AddRange(lines);
            }
        }

        if (addenda.Count > 0)
        {
            return ReleaseChanges.FromAddenda(addenda);
        }

        var previous = $"FY{Icd10CmSources.YearOf(_release) - 1}";
        return _files.Releases().Contains(previous, StringComparer.Ordinal)
            ? ReleaseChanges.Between(ReadCodes(previous, used: false), codes)
            : ReleaseChanges.None;
    }

    private HashSet<string> ReadPoaExempt(ReleaseCodes codes)
    {
        var text = _files.FindNearest(Icd10CmParts.PoaExempt, _release, _issues);
        var book = _files.FindNearest(Icd10CmParts.PoaExemptXlsx, _release, _issues);
        var useBook = book is not null && (text is null || Distance(book.Value.Release) < Distance(text.Value.Release));
        if ((useBook ? book : text) is not { } found)
        {
            _remarks.Add("No POA-exempt list at hand.");
            return [];
        }

        Use(found.File, found.Release, "POA exemption is");
        var list = _parsed.Get(found.File, _issues, (f, _) => useBook ? PoaExemptFile.ReadWorkbook(f) : PoaExemptFile.ReadText(f));
        if (found.Release == _release)
        {
            foreach (var (code, line) in list.Where(c => !codes.ByCode.ContainsKey(c.Code)))
            {
                _issues.AddOnce(new Issue(Icd10CmIssues.PoaCodeUnknown, $"{found.File.Name}({line})", [Icd10CmCode.Print(code)]));
            }
        }

        return [.. list.Select(c => c.Code)];
    }

    private IReadOnlyList<ConversionEntry> ReadConversions()
    {
        if (_files.FindNearest(Icd10CmParts.Conversion, _release, _issues) is not { } found)
        {
            return [];
        }

        Use(found.File, found.Release, "The conversion table is");
        return _parsed.Get(found.File, _issues, ConversionTableFile.Read);
    }

    private List<IndexRow> ReadIndexes(IndexAdapter adapter)
    {
        var rows = new List<IndexRow>(120_000);
        foreach (var (part, kind, words) in new[]
        {
            (Icd10CmParts.Index, IndexKind.Alphabetic, "The Alphabetic Index is"),
            (Icd10CmParts.ExternalCause, IndexKind.ExternalCause, "The External Cause Index is"),
            (Icd10CmParts.Neoplasm, IndexKind.Neoplasm, "The Neoplasm Table is"),
            (Icd10CmParts.Drug, IndexKind.Drug, "The Table of Drugs is"),
        })
        {
            var found = _files.FindNearest(part, _release, _issues);
            var csv = kind == IndexKind.Drug ? _files.FindNearest(Icd10CmParts.DrugCsv, _release, _issues) : null;
            // The CSV of April 2025 lacks some thirty substances, so it serves its own year only, or where there is no XML.
            var useCsv = csv is not null && (found is null || (csv.Value.Release == _release && found.Value.Release != _release));
            if ((useCsv ? csv : found) is not { } best)
            {
                continue;
            }

            Use(best.File, best.Release, words);
            var read = useCsv
                ? _parsed.Get(best.File, _issues, (f, i) => DrugCsvFile.Read(f))
                : _parsed.Get(best.File, _issues, (f, i) => IndexFile.Read(f, kind, i));
            rows.AddRange(best.Release == _release ? adapter.Check(read, best.File) : adapter.Borrow(read, best.Release));
        }

        return rows;
    }

    private IReadOnlyList<CitationRow> ReadCitations()
    {
        if (_files.FindNearest(Icd10CmParts.Guidelines, _release, _issues) is not { } found)
        {
            return [];
        }

        Use(found.File, found.Release, "Guideline sections are");
        return _parsed.Get(found.File, _issues, (f, _) => GuidelinesFile.Read(f));
    }

    private int Distance(string release) => Math.Abs(Icd10CmSources.YearOf(release) - Icd10CmSources.YearOf(_release));

    private void Use(SourceFile file, string release, string words)
    {
        Note(file, used: true);
        if (release != _release)
        {
            _remarks.Add($"{words} from {release}.");
        }
    }

    // Files that somebody made from the publisher's say so in their names; the pack says it on.
    private void Note(SourceFile file, bool used)
    {
        if (!used || _used.Contains(file))
        {
            return;
        }

        _used.Add(file);
        foreach (var word in new[] { "reconstructed", "derived" })
        {
            if (file.FileName.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                _remarks.Add($"{file.FileName} is {word}, not the publisher's own bytes.");
            }
        }
    }
}
