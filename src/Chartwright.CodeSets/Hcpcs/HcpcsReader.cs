using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Chartwright.CodeSets.Sources;
using Chartwright.Terminology;
using Chartwright.Terminology.Content;

namespace Chartwright.CodeSets.Hcpcs;

/// <summary>Reads HCPCS Level II: the published text of 320-character records, the workbook, and the quarterly list as JSON.</summary>
/// <remarks>
/// A release is a quarter (<c>2026-01</c>); the newest stays in force until another is installed, an older one ends with its year. Where one release
/// lies here in several layouts the text is read, then JSON, then the workbook.
/// </remarks>
public sealed partial class HcpcsReader : ICodeSystemReader
{
    private const string TextPart = "1-text";
    private const string JsonPart = "2-json";
    private const string WorkbookPart = "3-workbook";

    /// <inheritdoc/>
    public CodeSystemId System => CodeSystemId.Hcpcs;

    [GeneratedRegex(@"(?<year>20[0-9]{2})[_ -]?(?<month>jan|apr|jul|oct)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Quarter { get; }

    /// <inheritdoc/>
    public RecognizedSource? Recognize(SourceFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var part = HcpcsFixedLayout.Is(file) ? TextPart : HcpcsJson.Is(file) ? JsonPart : HcpcsWorkbook.Is(file) ? WorkbookPart : null;
        return part is null ? null : new RecognizedSource(file, System, ReleaseOf(file), part);
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Releases(IReadOnlyList<RecognizedSource> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        return [.. sources.Where(s => s.System == System && s.Release.Length > 0).Select(s => s.Release).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public ReleaseContent Read(string release, IReadOnlyList<RecognizedSource> sources, ICollection<Issue> issues)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(issues);
        var own = sources.Where(s => s.System == System && s.Release == release).OrderBy(s => s.Part, StringComparer.Ordinal).ThenBy(s => s.File.Name, StringComparer.Ordinal).ToList();
        if (own.Count == 0)
        {
            throw new ArgumentException($"These files hold no release {release} of HCPCS.", nameof(release));
        }

        var from = DateOnly.ParseExact(release + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var later = Releases(sources).FirstOrDefault(r => string.CompareOrdinal(r, release) > 0);
        var used = own.Where(s => s.Part == own[0].Part).ToList();
        var concepts = new Dictionary<string, ConceptRow>(StringComparer.Ordinal);
        foreach (var source in used)
        {
            var records = source.Part switch
            {
                TextPart => HcpcsFixedLayout.Read(source.File),
                JsonPart => HcpcsJson.Read(source.File),
                _ => HcpcsWorkbook.Read(source.File),
            };
            foreach (var record in records)
            {
                Add(concepts, record, from, source.File, issues);
            }
        }

        if (concepts.Values.All(c => c.Kind != ConceptKind.Modifier))
        {
            issues.Add(new Issue(HcpcsIssues.NoModifiers, used[0].File.Name, [release]));
        }

        return new ReleaseContent
        {
            Concepts = [.. concepts.Values],
            Manifest = new PackManifest
            {
                System = System.ToString(),
                Release = release,
                Edition = "official",
                Publisher = "CMS",
                EffectiveFrom = from,
                EffectiveTo = later is null ? null : EndOf(from, later),
                Sources = [.. used.Select(s => s.File.ToPackSource())],
            },
        };
    }

    private static string ReleaseOf(SourceFile file)
    {
        var match = Quarter.Match(file.FileName) is { Success: true } own ? own : Quarter.Match(file.Name);
        if (!match.Success)
        {
            return string.Empty;
        }

        var month = match.Groups["month"].Value.ToUpperInvariant() switch { "APR" => "04", "JUL" => "07", "OCT" => "10", _ => "01" };
        return $"{match.Groups["year"].Value}-{month}";
    }

    private static DateOnly EndOf(DateOnly from, string later)
    {
        var next = DateOnly.ParseExact(later + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(-1);
        var year = new DateOnly(from.Year, 12, 31);
        return next < year ? next : year;
    }

    private static void Add(Dictionary<string, ConceptRow> concepts, HcpcsRecord record, DateOnly from, SourceFile file, ICollection<Issue> issues)
    {
        if (!CodeValue.TryParse(record.Code, null, out var code) || code.Length != (record.IsModifier ? 2 : 5))
        {
            throw SourceFormatException.At(file.Name, 0, $"'{record.Code}' is not a HCPCS code or modifier. Fetch the file again.");
        }

        var parent = default(CodeValue);
        if (record.Category.Length > 0)
        {
            parent = CodeValue.Parse(code.Span[..1]);
            concepts.TryAdd(parent.ToString(), new ConceptRow { Code = parent, Kind = ConceptKind.Chapter, Title = record.Category });
        }

        var effective = Day(record.Effective, record, file, issues);
        var properties = record.Properties.Select(p => new PropertyRow(p.Key, p.Value)).ToList();
        if (record.Added.Length > 0)
        {
            properties.Add(new PropertyRow("added", record.Added));
        }

        if (record.Effective.Length > 0)
        {
            properties.Add(new PropertyRow("effective", record.Effective));
        }

        concepts[code.ToString()] = new ConceptRow
        {
            Code = code,
            Kind = record.IsModifier ? ConceptKind.Modifier : ConceptKind.Code,
            Parent = parent,
            Title = record.Long,
            ShortTitle = record.Short,
            Billable = !record.IsModifier,
            ValidFrom = effective > from ? effective : null,
            ValidTo = Day(record.Terminated, record, file, issues),
            Facts = record.Properties.Any(p => p is { Key: "action", Value: "A" }) ? ConceptFacts.New : ConceptFacts.None,
            Notes = record.Note.Length == 0 ? [] : [new NoteRow(NoteKind.Note, record.Note)],
            Properties = [.. properties],
        };
    }

    private static DateOnly? Day(string text, HcpcsRecord record, SourceFile file, ICollection<Issue> issues)
    {
        if (text.Length == 0)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        issues.Add(new Issue(HcpcsIssues.BadDate, file.Name, [text, record.Code]));
        return null;
    }
}
