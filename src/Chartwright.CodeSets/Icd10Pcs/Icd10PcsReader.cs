using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Chartwright.CodeSets.Layouts;
using Chartwright.CodeSets.Sources;
using Chartwright.Terminology;
using Chartwright.Terminology.Content;

namespace Chartwright.CodeSets.Icd10Pcs;

/// <summary>Reads CMS's ICD-10-PCS files: tables, definitions and index XML, order and codes files, addenda, conversion table.</summary>
/// <remarks>
/// Hierarchy: section (1 character), body system (2), table (3), code (7). The code list of a release is the authority; tables of an earlier release
/// are fitted to it, so that the product of the tables is always exactly the release's codes.
/// </remarks>
public sealed partial class Icd10PcsReader : ICodeSystemReader
{
    private const int DamagedShare = 20;
    private const int FewCodes = 10;

    /// <inheritdoc/>
    public CodeSystemId System => CodeSystemId.Icd10Pcs;

    [GeneratedRegex(@"(?<![0-9])20[0-9]{2}(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.RightToLeft, 1000)]
    private static partial Regex YearInName { get; }

    [GeneratedRegex(@"<version>\s*(?<year>20[0-9]{2})\s*</version>", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Version { get; }

    /// <inheritdoc/>
    public RecognizedSource? Recognize(SourceFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var xml = SourceXml.Head(file);
        if (xml.Length > 0)
        {
            var xmlPart = xml.Contains("<ICD10PCS.tabular", StringComparison.Ordinal) ? PcsSources.TablesPart
                : xml.Contains("<ICD10PCS.definitions", StringComparison.Ordinal) ? PcsSources.Definitions
                : xml.Contains("<ICD10PCS.index", StringComparison.Ordinal) ? PcsSources.Index
                : null;
            return xmlPart is null ? null : new RecognizedSource(file, System, Version.Match(xml) is { Success: true } v ? $"FY{v.Groups["year"].Value}" : string.Empty, xmlPart);
        }

        var first = TextLines.First(file);
        var part = PcsCodeList.OrderLine.IsMatch(first) ? PcsSources.Order
            : PcsAddenda.Opening.IsMatch(first) ? PcsSources.Addenda
            : PcsCodeList.CodeLine.IsMatch(first) ? PcsSources.Codes
            : PcsTableAddenda.IsOpening(first) ? PcsSources.TableAddenda
            : first.StartsWith(PcsConversion.Header, StringComparison.Ordinal) ? PcsSources.Conversion
            : null;
        if (part is null)
        {
            return null;
        }

        var year = YearInName.Match(file.FileName) is { Success: true } own ? own.Value : YearInName.Match(file.Name).Value;
        return new RecognizedSource(file, System, year.Length == 0 || part == PcsSources.Conversion ? string.Empty : $"FY{year}", part);
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Releases(IReadOnlyList<RecognizedSource> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        return [.. new PcsSources(sources).Releases.Select(r => r.Name)];
    }

    /// <inheritdoc/>
    public ReleaseContent Read(string release, IReadOnlyList<RecognizedSource> sources, ICollection<Issue> issues)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(issues);
        var pcs = new PcsSources(sources);
        var index = pcs.Releases.ToList().FindIndex(r => r.Name == release);
        if (index < 0)
        {
            throw new ArgumentException($"These files hold no release {release} of ICD-10-PCS.", nameof(release));
        }

        var chosen = pcs.Releases[index];
        var used = chosen.Files.ToList();
        var tablesSource = pcs.Nearest(PcsSources.TablesPart, chosen.Year);
        var rows = Tables(pcs, chosen, tablesSource, used, issues);
        var concepts = Concepts(pcs, index, rows);
        AddNotes(pcs, chosen, rows, concepts, used);
        var indexSource = pcs.Nearest(PcsSources.Index, chosen.Year);
        var notesFrom = tablesSource is null || tablesSource.Release == release ? string.Empty : tablesSource.Release;
        return new ReleaseContent
        {
            Concepts = [.. concepts.Values],
            Tables = rows,
            Index = Index(chosen, indexSource, used, issues),
            Maps = [.. pcs.Of(PcsSources.Conversion).SelectMany(s => Conversion(s, used, issues))],
            Manifest = new PackManifest
            {
                System = System.ToString(),
                Release = release,
                Edition = "official",
                Publisher = "CMS",
                EffectiveFrom = chosen.From,
                EffectiveTo = chosen.To,
                NotesFrom = notesFrom,
                Sources = [.. used.DistinctBy(f => f.Name).Select(f => f.ToPackSource())],
                Remarks = indexSource is null || indexSource.Release == release ? string.Empty : $"Index of {indexSource.Release}; references that name no code of {release} are left out.",
            },
        };
    }

    private static List<CodeTableRow> Tables(PcsSources pcs, PcsRelease release, RecognizedSource? source, List<SourceFile> used, ICollection<Issue> issues)
    {
        if (source is null)
        {
            issues.Add(new Issue(Icd10PcsIssues.NoTables, release.Files[0].Name, [release.Name]));
            return [];
        }

        used.Add(source.File);
        var tables = pcs.Tables[PcsSources.Year(source)];
        var made = tables.Rows.SelectMany(PcsHierarchy.Codes).Select(c => c.Code.ToString()).ToHashSet(StringComparer.Ordinal);
        var extra = made.Count(c => !release.Codes.ContainsKey(c));
        var lacking = release.Codes.Keys.Count(c => !made.Contains(c));
        if (extra == 0 && lacking == 0)
        {
            return tables.Rows;
        }

        if (PcsSources.Year(source) == release.Year && extra > Math.Max(FewCodes, made.Count / DamagedShare))
        {
            throw SourceFormatException.At(release.Files[0].Name, 0, $"lacks {extra} codes that the tables of the same year make. The file is cut off; fetch it again.");
        }

        var descriptor = release.Name == source.Release ? Icd10PcsIssues.TablesDiffer : Icd10PcsIssues.TablesRevised;
        ImmutableArray<string> counts = [Number(lacking), Number(extra)];
        issues.Add(new Issue(descriptor, source.File.Name, descriptor == Icd10PcsIssues.TablesDiffer ? [release.Name, counts[1], counts[0]] : [release.Name, source.Release, .. counts]));
        var labels = new PcsLabels(tables.Rows);
        foreach (var addenda in pcs.Of(PcsSources.TableAddenda).Where(s => PcsSources.Year(s) <= release.Year))
        {
            PcsTableAddenda.AddTo(labels, addenda.File);
            used.Add(addenda.File);
        }

        var rows = PcsTableRevision.Fit(tables.Rows, release.Codes, labels);
        if (labels.Guessed.Count > 0)
        {
            var (code, position, label) = labels.Guessed[0];
            issues.Add(new Issue(Icd10PcsIssues.LabelFromTitle, source.File.Name, [Number(labels.Guessed.DistinctBy(g => (g.Code[..3], g.Position, g.Code[g.Position - 1])).Count()), label, $"position {position} of {code}"]));
        }

        return rows;
    }

    private static Dictionary<string, ConceptRow> Concepts(PcsSources pcs, int index, List<CodeTableRow> rows)
    {
        var release = pcs.Releases[index];
        var concepts = new Dictionary<string, ConceptRow>(release.Codes.Count + 1200, StringComparer.Ordinal);
        foreach (var row in rows)
        {
            PcsHierarchy.AddHeaders(concepts, row);
        }

        var tableTitles = release.Tables.Count > 0 ? release.Tables : pcs.Releases.Select(r => r.Tables).LastOrDefault(t => t.Count > 0) ?? release.Tables;
        foreach (var (table, title) in tableTitles)
        {
            if (concepts.TryGetValue(table, out var concept))
            {
                concepts[table] = concept with { Title = title.Long, ShortTitle = title.Short };
            }
        }

        var earlier = pcs.Releases.Take(index).Reverse().ToList();
        var (added, revised) = Changes(pcs, release, earlier);
        foreach (var (code, title) in release.Codes)
        {
            var shortTitle = title.Short;
            if (shortTitle.Length == 0 && earlier.Select(r => r.Codes.GetValueOrDefault(code)).FirstOrDefault(t => t.Short is { Length: > 0 }) is { Long: not null } known && known.Long == title.Long)
            {
                shortTitle = known.Short;
            }

            concepts[code] = new ConceptRow
            {
                Code = CodeValue.Parse(code),
                Parent = concepts.ContainsKey(code[..3]) ? CodeValue.Parse(code[..3]) : default,
                Title = title.Long,
                ShortTitle = shortTitle,
                Billable = true,
                Facts = (added.Contains(code) ? ConceptFacts.New : ConceptFacts.None) | (revised.Contains(code) ? ConceptFacts.Revised : ConceptFacts.None),
            };
        }

        return concepts;
    }

    /// <summary>New and revised codes: against the release before, else by the addenda whose new codes are all here and were in no earlier list.</summary>
    private static (HashSet<string> Added, HashSet<string> Revised) Changes(PcsSources pcs, PcsRelease release, List<PcsRelease> earlier)
    {
        if (earlier.Count > 0)
        {
            var before = earlier[0].Codes;
            return (
                release.Codes.Keys.Where(c => !before.ContainsKey(c)).ToHashSet(StringComparer.Ordinal),
                release.Codes.Where(c => before.TryGetValue(c.Key, out var old) && old.Long != c.Value.Long).Select(c => c.Key).ToHashSet(StringComparer.Ordinal));
        }

        var addenda = pcs.Of(PcsSources.Addenda).Where(s => PcsSources.Year(s) == release.Year).Select(s => PcsAddenda.Read(s.File)).Where(a => a.Added.Keys.All(release.Codes.ContainsKey)).ToList();
        return (addenda.SelectMany(a => a.Added.Keys).ToHashSet(StringComparer.Ordinal), addenda.SelectMany(a => a.Revised.Keys).ToHashSet(StringComparer.Ordinal));
    }

    private static void AddNotes(PcsSources pcs, PcsRelease release, List<CodeTableRow> rows, Dictionary<string, ConceptRow> concepts, List<SourceFile> used)
    {
        if (pcs.Nearest(PcsSources.Definitions, release.Year) is not { } source)
        {
            return;
        }

        used.Add(source.File);
        foreach (var (code, notes) in new PcsDefinitions(source.File).Notes(rows))
        {
            if (concepts.TryGetValue(code, out var concept))
            {
                concepts[code] = concept with { Notes = [.. notes.Distinct()] };
            }
        }
    }

    private static List<IndexRow> Index(PcsRelease release, RecognizedSource? source, List<SourceFile> used, ICollection<Issue> issues)
    {
        if (source is null)
        {
            return [];
        }

        used.Add(source.File);
        var index = new PcsIndexFile([.. release.Codes.Keys]);
        var rows = index.Read(source.File);
        if (index.Stale.Count > 0)
        {
            issues.Add(new Issue(Icd10PcsIssues.StaleIndex, source.File.Name, [Number(index.Stale.Count), release.Name, index.Stale[0].Reference, index.Stale[0].Term]));
        }

        return rows;
    }

    private static List<MapRow> Conversion(RecognizedSource source, List<SourceFile> used, ICollection<Issue> issues)
    {
        used.Add(source.File);
        return PcsConversion.Read(source.File, issues);
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
