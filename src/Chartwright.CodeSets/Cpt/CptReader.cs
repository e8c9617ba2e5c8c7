using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Chartwright.CodeSets.Layouts;
using Chartwright.CodeSets.Sources;
using Chartwright.Terminology.Content;

namespace Chartwright.CodeSets.Cpt;

/// <summary>Reads the AMA's licensed CPT descriptor files of a site that has the licence: <c>LONGULT.txt</c>, <c>MEDU.txt</c>, <c>SHORTU.txt</c>, each a code, a tab, a descriptor.</summary>
/// <remarks>
/// Nothing of CPT is shipped. The year is the one in the name, else the newest in the notice above the codes. A file is told by the length of its
/// descriptors: at most 28 characters short, at most 48 medium, else long. The medium one becomes a property.
/// </remarks>
public sealed partial class CptReader : ICodeSystemReader
{
    private const string Long = "long";
    private const string Medium = "medium";
    private const string Short = "short";
    private const int ShortLimit = 28;
    private const int MediumLimit = 48;
    private const int HeadBytes = 8192;

    /// <inheritdoc/>
    public CodeSystemId System => CodeSystemId.Cpt;

    [GeneratedRegex(@"^(?<code>[0-9]{4}[0-9FTUMA])\t(?<text>[^\t]+?)\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Line { get; }

    [GeneratedRegex(@"(?<![0-9])20[0-9]{2}(?![0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Year { get; }

    /// <inheritdoc/>
    public RecognizedSource? Recognize(SourceFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var head = Encoding.Latin1.GetString(file.Head(HeadBytes));
        var first = Line.Match(head);
        if (!first.Success)
        {
            return null;
        }

        // The newest year of the notice: copyright lines name several.
        var inNotice = Year.Matches(head[..first.Index]).Select(m => m.Value).Append(string.Empty).Max(StringComparer.Ordinal);
        var year = Year.Matches(file.Name).Select(m => m.Value).LastOrDefault(inNotice!);
        var longest = TextLines.Of(file).Select(l => Line.Match(l.Text)).Where(m => m.Success).Select(m => m.Groups["text"].Length).DefaultIfEmpty().Max();
        return longest == 0 ? null : new RecognizedSource(file, System, year, longest <= ShortLimit ? Short : longest <= MediumLimit ? Medium : Long);
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
        var own = sources.Where(s => s.System == System && s.Release == release).DistinctBy(s => s.Part).ToDictionary(s => s.Part, s => Descriptors(s.File), StringComparer.Ordinal);
        if (own.Count == 0)
        {
            throw new ArgumentException($"These files hold no release {release} of CPT.", nameof(release));
        }

        foreach (var part in (string[])[Long, Medium, Short])
        {
            if (!own.ContainsKey(part))
            {
                issues.Add(new Issue(CptIssues.PartMissing, $"CPT {release}", [part]));
                own[part] = [];
            }
        }

        var codes = own.Values.SelectMany(d => d.Keys).Distinct().Order(StringComparer.Ordinal).ToList();
        foreach (var code in codes.Where(c => own[Long].Count > 0 && !own[Long].ContainsKey(c)))
        {
            issues.Add(new Issue(CptIssues.DescriptorMissing, $"CPT {release}", [code]));
        }

        var year = int.Parse(release, CultureInfo.InvariantCulture);
        var hasLater = Releases(sources).Any(r => string.CompareOrdinal(r, release) > 0);
        return new ReleaseContent
        {
            Concepts = [.. codes.Select(c => Concept(c, own))],
            Manifest = new()
            {
                System = System.ToString(),
                Release = release,
                Edition = "official",
                Publisher = "American Medical Association (licensed to the site)",
                EffectiveFrom = new DateOnly(year, 1, 1),
                EffectiveTo = hasLater ? new DateOnly(year, 12, 31) : null,
                Sources = [.. sources.Where(s => s.System == System && s.Release == release).DistinctBy(s => s.Part).Select(s => s.File.ToPackSource())],
            },
        };
    }

    private static ConceptRow Concept(string code, Dictionary<string, Dictionary<string, string>> descriptors)
    {
        string Text(string part) => descriptors[part].GetValueOrDefault(code, string.Empty);
        var medium = Text(Medium);
        var title = Text(Long) is { Length: > 0 } text ? text : medium.Length > 0 ? medium : Text(Short);
        var category = code[^1] switch { 'F' => "II", 'T' => "III", 'U' => "PLA", 'M' or 'A' => "MAAA", _ => "I" };
        return new ConceptRow
        {
            Code = CodeValue.Parse(code),
            Title = title,
            ShortTitle = Text(Short),
            Billable = true,
            Properties = medium.Length == 0 ? [new("category", category)] : [new("category", category), new("medium", medium)],
        };
    }

    private static Dictionary<string, string> Descriptors(SourceFile file)
    {
        var descriptors = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in TextLines.Of(file))
        {
            var match = Line.Match(line.Text);
            if (!match.Success)
            {
                // Above the codes stands a notice; below the first code every line must be one.
                if (descriptors.Count > 0 && line.Text.Trim().Length > 0)
                {
                    throw SourceFormatException.At(file.Name, line.Number, "is not a code, a tab and a descriptor. The file is cut off or damaged; unpack it again from the AMA's delivery.");
                }

                continue;
            }

            if (!descriptors.TryAdd(match.Groups["code"].Value, match.Groups["text"].Value.Trim()))
            {
                throw SourceFormatException.At(file.Name, line.Number, $"gives {match.Groups["code"].Value} again. Unpack the file again from the AMA's delivery.");
            }
        }

        return descriptors;
    }
}
