using Chartwright.Terminology;
using Chartwright.Terminology.Content;

namespace Chartwright.Application.Tests.Packs;

/// <summary>Made-up releases of a few codes.</summary>
internal static class MadeUp
{
    public static ReleaseContent Release(string release, string title, string system = "made-up") => new()
    {
        Manifest = new PackManifest
        {
            System = system,
            Release = release,
            Edition = "official",
            Publisher = "Nobody",
            EffectiveFrom = new DateOnly(2026, 1, 1),
            Sources = [],
        },
        Concepts = [new ConceptRow { Code = CodeValue.Parse("A1"), Title = title, Billable = true }, new ConceptRow { Code = CodeValue.Parse("A2"), Title = "second", Billable = true }],
    };

    /// <summary>Rows that do not fit together: a code given twice.</summary>
    public static ReleaseContent Broken(string release)
    {
        var content = Release(release, "first");
        return new ReleaseContent { Manifest = content.Manifest, Concepts = [.. content.Concepts, .. content.Concepts] };
    }

    public static string Title(string pack)
    {
        using var release = CodeSystemRelease.Open(pack);
        return release.Find(CodeValue.Parse("A1"))!.Value.Title;
    }
}
