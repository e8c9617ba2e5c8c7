using System.Globalization;
using System.Text.RegularExpressions;
using Chartwright.CodeSets.Layouts;
using Chartwright.CodeSets.Sources;
using Chartwright.Terminology.Content;

namespace Chartwright.CodeSets.Icd9;

/// <summary>Reads CMS's ICD-9-CM title files: code, padded to five characters for diagnoses and four for procedures, a blank, the title.</summary>
/// <remarks>Version 32 (FY2015) is the last; the files hold valid codes only, so there is no hierarchy. Letters beyond ASCII are Latin-1.</remarks>
public sealed partial class Icd9Reader : ICodeSystemReader
{
    private const string Long = "long";
    private const string Short = "short";
    private const int ShortTitleLimit = 24;

    // Version 1 came with FY1984; version 32 is FY2015.
    private const int YearOfVersionZero = 1983;
    private readonly int _codeWidth;

    private Icd9Reader(CodeSystemId system, int codeWidth)
    {
        System = system;
        _codeWidth = codeWidth;
    }

    /// <summary>Diagnoses.</summary>
    public static Icd9Reader Diagnoses { get; } = new(CodeSystemId.Icd9Cm, 5);

    /// <summary>Procedures.</summary>
    public static Icd9Reader Procedures { get; } = new(CodeSystemId.Icd9Proc, 4);

    /// <inheritdoc/>
    public CodeSystemId System { get; }

    [GeneratedRegex(@"^(?<code>[0-9]{3,5}|[EV][0-9]{2,4}) +[A-Z0-9""'(].*[a-z]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Line { get; }

    [GeneratedRegex(@"CMS(?<version>[0-9]{2})_", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Version { get; }

    /// <inheritdoc/>
    public RecognizedSource? Recognize(SourceFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var first = TextLines.First(file);
        if (!Line.IsMatch(first) || first.Length <= _codeWidth + 1 || first[_codeWidth] != ' ' || first[_codeWidth + 1] == ' ')
        {
            return null;
        }

        var version = Version.Match(file.Name) is { Success: true } match ? $"v{match.Groups["version"].Value}" : "v32";
        var isShort = TextLines.Of(file).All(l => l.Text.Length <= _codeWidth + 1 + ShortTitleLimit);
        return new RecognizedSource(file, System, version, isShort ? Short : Long);
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
        ArgumentException.ThrowIfNullOrEmpty(release);
        var own = sources.Where(s => s.System == System && s.Release == release).DistinctBy(s => s.Part).ToList();
        if (own.Count == 0)
        {
            throw new ArgumentException($"These files hold no release {release} of {System}.", nameof(release));
        }

        var longTitles = own.Where(s => s.Part == Long).Select(s => Titles(s.File)).FirstOrDefault();
        var shortTitles = own.Where(s => s.Part == Short).Select(s => Titles(s.File)).FirstOrDefault();
        Compare(release, own[0].File, longTitles, shortTitles, issues);
        var year = YearOfVersionZero + int.Parse(release.AsSpan(1), CultureInfo.InvariantCulture);
        return new ReleaseContent
        {
            Concepts =
            [
                .. (longTitles ?? shortTitles!).Select(t => new ConceptRow
                {
                    Code = CodeValue.Parse(t.Key),
                    Title = t.Value,
                    ShortTitle = shortTitles?.GetValueOrDefault(t.Key) ?? string.Empty,
                    Billable = true,
                }),
            ],
            Manifest = new()
            {
                System = System.ToString(),
                Release = release,
                Edition = "official",
                Publisher = "CMS",
                EffectiveFrom = new DateOnly(year - 1, 10, 1),

                // HIPAA changed to ICD-10 on 2015-10-01 (45 CFR 162.1002), so that even the last version ends.
                EffectiveTo = new DateOnly(year, 9, 30),
                Sources = [.. own.Select(s => s.File.ToPackSource())],
            },
        };
    }

    private static void Compare(string release, SourceFile file, Dictionary<string, string>? longTitles, Dictionary<string, string>? shortTitles, ICollection<Issue> issues)
    {
        if (longTitles is null || shortTitles is null)
        {
            issues.Add(new Issue(Icd9Issues.TitlesMissing, file.Name, [release, longTitles is null ? Long : Short]));
            return;
        }

        var apart = longTitles.Keys.Except(shortTitles.Keys).Concat(shortTitles.Keys.Except(longTitles.Keys)).ToList();
        if (apart.Count > 0)
        {
            issues.Add(new Issue(Icd9Issues.ListsDiffer, file.Name, [apart.Count.ToString(CultureInfo.InvariantCulture), apart[0]]));
        }
    }

    private Dictionary<string, string> Titles(SourceFile file)
    {
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in TextLines.Of(file).Where(l => l.Text.Length > 0))
        {
            var code = line.Text.Length > _codeWidth + 1 && line.Text[_codeWidth] == ' ' ? line.Text[.._codeWidth].TrimEnd() : string.Empty;
            if (code.Length < 3 || !CodeValue.TryParse(code, null, out _) || !titles.TryAdd(code, line.Text[(_codeWidth + 1)..].Trim()))
            {
                throw SourceFormatException.At(file.Name, line.Number, "is not a code with its title, or gives a code again. The file is cut off or damaged; fetch it again.");
            }
        }

        return titles;
    }
}
