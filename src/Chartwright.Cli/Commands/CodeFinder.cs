using Chartwright.Terminology;

namespace Chartwright.Cli.Commands;

/// <summary>Finds a code typed by a person in the releases of a day.</summary>
internal static class CodeFinder
{
    private static readonly CodeSystemId[] Order = [CodeSystemId.Icd10Cm, CodeSystemId.Icd10Pcs, CodeSystemId.Hcpcs, CodeSystemId.Cpt, CodeSystemId.Icd9Cm, CodeSystemId.Icd9Proc];

    /// <summary>The code in every system that holds it (or only in the one named), the usual one first.</summary>
    public static IReadOnlyList<Concept> Find(CodeSystemCatalog catalog, string text, CodeSystemId? system, ServiceDate date, string? edition)
    {
        if (!CodeValue.TryParse(text, null, out var code))
        {
            throw new UsageException($"'{text}' is not a code: letters and digits, with or without dot.");
        }

        var systems = system is { } one ? [one] : Order.Concat(catalog.Releases.Select(r => r.System)).Distinct();
        return [.. systems.Select(s => Release(catalog, s, date, edition)?.Find(code)).OfType<Concept>()];
    }

    /// <summary>The release of a day; a system that ended (ICD-9-CM) answers with its last one.</summary>
    private static CodeSystemRelease? Release(CodeSystemCatalog catalog, CodeSystemId system, ServiceDate date, string? edition)
    {
        var chosen = catalog.ForDate(system, date, edition);
        var ended = system == CodeSystemId.Icd9Cm || system == CodeSystemId.Icd9Proc;
        return chosen ?? (ended ? catalog.Of(system).LastOrDefault(r => edition is null || r.Manifest.Edition == edition) : null);
    }
}
