using System.Collections.Concurrent;
using System.Collections.Immutable;
using Chartwright.CodingRules;
using Chartwright.Nlp;
using Chartwright.Terminology;

namespace Chartwright.Application.Coding;

/// <summary>Codes records: chooses the release by date, reads, walks. Immutable but for its caches; one instance serves many threads.</summary>
public sealed class EncounterCoder
{
    private readonly CodeSystemCatalog _catalog;
    private readonly Func<CodeSystemRelease, NoteReader> _readerFor;
    private readonly CodingRuleSet _rules;
    private readonly ConcurrentDictionary<CodeSystemRelease, Lazy<(NoteReader Reader, Coder Coder)>> _engines = new();

    /// <summary>A coder over the packs at hand.</summary>
    /// <param name="catalog">Packs.</param>
    /// <param name="readerFor">Gives the note reader whose lexicon was compiled from a release.</param>
    /// <param name="rules">Guideline rules.</param>
    public EncounterCoder(CodeSystemCatalog catalog, Func<CodeSystemRelease, NoteReader> readerFor, CodingRuleSet rules)
    {
        _catalog = catalog;
        _readerFor = readerFor;
        _rules = rules;
    }

    /// <summary>Codes one record.</summary>
    /// <returns>An empty result without <see cref="CodedRecord.Release"/> when no release covers the date.</returns>
    public CodedRecord Code(CodeRequest request, CodeDefaults defaults)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(defaults);
        var encounter = ToEncounter(request, defaults);
        var dateSource = request.Date is not null ? "given" : defaults.Date is not null ? "option" : "today";
        if (_catalog.ForDate(CodeSystemId.Icd10Cm, encounter.Date, defaults.Edition) is not { } release)
        {
            return new CodedRecord { Id = request.Id, Encounter = encounter, DateSource = dateSource, Result = new CodingResult() };
        }

        var (reader, coder) = EngineFor(release);
        var readings = encounter.Documents.Select(reader.Read).ToImmutableArray();
        return new CodedRecord
        {
            Id = request.Id,
            Encounter = encounter,
            DateSource = dateSource,
            Release = release.Manifest,
            Readings = readings,
            Result = coder.Code(encounter, readings, defaults.Purpose),
        };
    }

    /// <summary>The note reader for a date, null when no release covers it.</summary>
    public NoteReader? ReaderFor(ServiceDate date, string? edition = null) =>
        _catalog.ForDate(CodeSystemId.Icd10Cm, date, edition) is { } release ? EngineFor(release).Reader : null;

    private (NoteReader Reader, Coder Coder) EngineFor(CodeSystemRelease release) =>
        _engines.GetOrAdd(release, r => new Lazy<(NoteReader, Coder)>(() => (_readerFor(r), new Coder(r, _rules)))).Value;

    private static Encounter ToEncounter(CodeRequest request, CodeDefaults defaults)
    {
        var kind = request.Setting ?? defaults.Setting;
        return new Encounter
        {
            Id = request.Id,
            Kind = kind,
            Side = request.Side ?? (request.Setting is null ? defaults.Side : null) ?? Encounter.DefaultSide(kind),
            Date = request.Date ?? defaults.Date ?? defaults.Today,
            Sex = request.Sex ?? defaults.Sex,
            BirthDate = request.BirthDate ?? defaults.BirthDate,
            Documents = [new Document { Id = request.Id, Text = request.Text }],
        };
    }
}
