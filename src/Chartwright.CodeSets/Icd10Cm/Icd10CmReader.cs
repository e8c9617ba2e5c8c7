using Chartwright.CodeSets.Sources;
using Chartwright.Terminology.Content;

namespace Chartwright.CodeSets.Icd10Cm;

/// <summary>
/// Reads ICD-10-CM as NCHS and CMS publish it: order file, code list, addenda text, tabular list, indexes and tables (XML, drug table also CSV),
/// POA-exempt list, conversion table and the text of the guidelines.
/// </summary>
/// <remarks>
/// A release is a fiscal year, <c>FY2026</c> (2025-10-01 to 2026-09-30); files of mid-year updates belong to their fiscal year. What a release lacks it
/// takes from the nearest that has it, without what refers to codes that it does not hold; the manifest says so. Each file is read once for as long as
/// its <see cref="SourceFile"/> lives, whatever number of releases use it. Safe for concurrent use.
/// </remarks>
public sealed class Icd10CmReader : ICodeSystemReader
{
    private readonly ParsedFiles _parsed = new();

    /// <inheritdoc/>
    public CodeSystemId System => CodeSystemId.Icd10Cm;

    /// <inheritdoc/>
    public RecognizedSource? Recognize(SourceFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return SourceRecognition.Recognize(file) is { } found ? new RecognizedSource(file, System, found.Release, found.Part) : null;
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Releases(IReadOnlyList<RecognizedSource> sources) => new Icd10CmSources(sources).Releases();

    /// <inheritdoc/>
    public ReleaseContent Read(string release, IReadOnlyList<RecognizedSource> sources, ICollection<Issue> issues)
    {
        ArgumentNullException.ThrowIfNull(issues);
        var files = new Icd10CmSources(sources);
        if (!files.Releases().Contains(release, StringComparer.Ordinal))
        {
            throw new ArgumentException($"{release} cannot be compiled from these files: there is no order file, code list or tabular list of that fiscal year.", nameof(release));
        }

        files.ReportUndated(issues);
        return new ReleaseBuilder(release, files, _parsed, issues).Build();
    }
}
