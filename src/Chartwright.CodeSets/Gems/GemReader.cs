using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Chartwright.CodeSets.Layouts;
using Chartwright.CodeSets.Sources;
using Chartwright.Terminology.Content;

namespace Chartwright.CodeSets.Gems;

/// <summary>Reads CMS's maps between ICD-9-CM and ICD-10, one direction each, into releases that hold maps only.</summary>
/// <remarks>
/// Systems <c>gem-cm-9to10</c>, <c>gem-cm-10to9</c>, <c>gem-pcs-9to10</c>, <c>gem-pcs-10to9</c> (2018, the last): a row's flags are the file's five
/// (approximate, no map, combination, scenario, choice list). Systems <c>reimb-cm</c> and <c>reimb-pcs</c> (2016): one row a target, flags <c>1/2</c> = first of two that belong together.
/// </remarks>
public sealed partial class GemReader : ICodeSystemReader
{
    private const int PcsLength = 7;
    private readonly CodeSystemId _source;
    private readonly CodeSystemId _target;
    private readonly GemLayout _layout;
    private readonly string _year;

    private GemReader(string system, CodeSystemId source, CodeSystemId target, GemLayout layout, string year)
    {
        System = CodeSystemId.Parse(system);
        (_source, _target, _layout, _year) = (source, target, layout, year);
    }

    /// <summary>All maps.</summary>
    public static ImmutableArray<GemReader> All { get; } =
    [
        new("gem-cm-9to10", CodeSystemId.Icd9Cm, CodeSystemId.Icd10Cm, GemLayout.Equivalence, "2018"),
        new("gem-cm-10to9", CodeSystemId.Icd10Cm, CodeSystemId.Icd9Cm, GemLayout.Equivalence, "2018"),
        new("gem-pcs-9to10", CodeSystemId.Icd9Proc, CodeSystemId.Icd10Pcs, GemLayout.Equivalence, "2018"),
        new("gem-pcs-10to9", CodeSystemId.Icd10Pcs, CodeSystemId.Icd9Proc, GemLayout.Equivalence, "2018"),
        new("reimb-cm", CodeSystemId.Icd10Cm, CodeSystemId.Icd9Cm, GemLayout.Reimbursement, "2016"),
        new("reimb-pcs", CodeSystemId.Icd10Pcs, CodeSystemId.Icd9Proc, GemLayout.Reimbursement, "2016"),
    ];

    /// <inheritdoc/>
    public CodeSystemId System { get; }

    /// <summary>The system that a map's sources belong to.</summary>
    public CodeSystemId Source => _source;

    /// <summary>The system that a map leads to.</summary>
    public CodeSystemId Target => _target;

    [GeneratedRegex(@"^[A-TV-Z][0-9][0-9A-Z]([0-9A-Z]{0,4})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TenCm { get; }

    [GeneratedRegex(@"^[0-9B-HX][0-9A-HJ-NP-Z]{6}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TenPcs { get; }

    [GeneratedRegex(@"^([0-9]{3,5}|[EV][0-9]{2,4})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Nine { get; }

    [GeneratedRegex(@"^[01][01][01][0-9]{2}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FiveFlags { get; }

    [GeneratedRegex(@"(?<![0-9])20[0-9]{2}(?![0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex YearInName { get; }

    /// <inheritdoc/>
    /// <remarks>The first line tells source and target; an ICD-9-CM code of four digits may be either kind, then the ICD-10 code decides.</remarks>
    public RecognizedSource? Recognize(SourceFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var fields = Fields(TextLines.First(file));
        var fits = _layout == GemLayout.Equivalence
            ? fields.Length == 3 && IsOf(_source, fields[0]) && IsOf(_target, fields[1]) && FiveFlags.IsMatch(fields[2])
            : fields.Length >= 3 && IsOf(_source, fields[0]) && fields[1].Length == 1 && char.IsAsciiDigit(fields[1][0]) && IsOf(_target, fields[2]);
        if (!fits)
        {
            return null;
        }

        var year = YearInName.Match(file.Name) is { Success: true } match ? match.Value : _year;
        return new RecognizedSource(file, System, year, "map");
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Releases(IReadOnlyList<RecognizedSource> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        return [.. sources.Where(s => s.System == System).Select(s => s.Release).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public ReleaseContent Read(string release, IReadOnlyList<RecognizedSource> sources, ICollection<Issue> issues)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(issues);
        var own = sources.Where(s => s.System == System && s.Release == release).DistinctBy(s => s.File.Sha256).ToList();
        if (own.Count == 0)
        {
            throw new ArgumentException($"These files hold no release {release} of {System}.", nameof(release));
        }

        if (own.Count > 1)
        {
            issues.Add(new Issue(GemIssues.TwoFiles, own[0].File.Name, [System.ToString(), own.Count.ToString(CultureInfo.InvariantCulture)]));
        }

        var year = int.Parse(release, CultureInfo.InvariantCulture);
        var later = Releases(sources).FirstOrDefault(r => string.CompareOrdinal(r, release) > 0);
        return new ReleaseContent
        {
            Concepts = [],
            Maps = Rows(own[0].File, $"{(_layout == GemLayout.Equivalence ? "gem" : "reimbursement")}-{release}"),
            Manifest = new()
            {
                System = System.ToString(),
                Release = release,
                Edition = "official",
                Publisher = "CMS",
                EffectiveFrom = new DateOnly(year - 1, 10, 1),
                EffectiveTo = later is null ? null : new DateOnly(int.Parse(later, CultureInfo.InvariantCulture) - 1, 9, 30),
                Sources = [own[0].File.ToPackSource()],
                Remarks = $"Maps from {_source} to {_target}.",
            },
        };
    }

    private static string[] Fields(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool IsOf(CodeSystemId system, string code) =>
        system == CodeSystemId.Icd10Cm ? TenCm.IsMatch(code) && !(code.Length == PcsLength && char.IsAsciiDigit(code[0]))
        : system == CodeSystemId.Icd10Pcs ? TenPcs.IsMatch(code) && code.Length == PcsLength
        : Nine.IsMatch(code);

    /// <summary>"NoDx", "NoPCS", "NoPx": there is no target.</summary>
    private static bool IsNone(string code) => code.StartsWith("No", StringComparison.OrdinalIgnoreCase) && code.Length > 2 && !char.IsAsciiDigit(code[2]);

    private List<MapRow> Rows(SourceFile file, string map)
    {
        var rows = new List<MapRow>();
        foreach (var line in TextLines.Of(file))
        {
            var fields = Fields(line.Text);
            if (fields.Length == 0)
            {
                continue;
            }

            var sound = _layout == GemLayout.Equivalence
                ? fields.Length == 3 && FiveFlags.IsMatch(fields[2])
                : fields.Length >= 3 && int.TryParse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count == fields.Length - 2;
            if (!sound || !CodeValue.TryParse(fields[0], null, out var source))
            {
                throw SourceFormatException.At(file.Name, line.Number, $"is not a row of {map} (source, target, flags; or source, count, targets). The file is cut off or damaged; fetch it again.");
            }

            string[] targets = _layout == GemLayout.Equivalence ? [fields[1]] : fields[2..];
            for (var i = 0; i < targets.Length; i++)
            {
                var target = default(CodeValue);
                if (!IsNone(targets[i]) && !CodeValue.TryParse(targets[i], null, out target))
                {
                    throw SourceFormatException.At(file.Name, line.Number, $"'{targets[i]}' is not a code. Fetch the file again.");
                }

                rows.Add(new MapRow(map, _target, source, target, _layout == GemLayout.Equivalence ? fields[2] : $"{i + 1}/{targets.Length}"));
            }
        }

        return rows;
    }
}
