using Chartwright.Terminology.Packs;
using Chartwright.Testing;

namespace Chartwright.Terminology.Tests;

public sealed class CodeSystemCatalogTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("2025-09-30", "FY2025", "official")]
    [InlineData("2025-10-01", "FY2026", "official")]
    [InlineData("2026-09-30", "FY2026", "official")]
    [InlineData("2026-10-01", "FY2027", "core")]
    public void The_day_chooses_the_release_official_before_core(string day, string release, string edition)
    {
        using var catalog = Open();
        var chosen = catalog.ForDate(CodeSystemId.Icd10Cm, ServiceDate.Parse(day));
        Assert.Equal((release, edition), (chosen?.Name, chosen?.Manifest.Edition));
    }

    [Fact]
    public void No_release_is_ever_taken_for_another_days()
    {
        using var catalog = Open();
        Assert.Null(catalog.ForDate(CodeSystemId.Icd10Cm, new ServiceDate(2024, 1, 1)));
        Assert.Null(catalog.ForDate(CodeSystemId.Icd10Cm, new ServiceDate(2026, 10, 1), "official"));
        Assert.Null(catalog.ForDate(CodeSystemId.Hcpcs, new ServiceDate(2026, 1, 1)));
        Assert.Equal("core", catalog.ForDate(CodeSystemId.Icd10Cm, new ServiceDate(2026, 1, 1), "core")?.Manifest.Edition);
    }

    private CodeSystemCatalog Open()
    {
        PackWriter.Write(MadeUpRelease.Content("FY2025", year: 2025), _folder.File("a.cwpack"));
        PackWriter.Write(MadeUpRelease.Content("FY2026"), _folder.File("b.cwpack"));
        PackWriter.Write(MadeUpRelease.Content("FY2026", "core"), _folder.File("c.cwpack"));
        PackWriter.Write(MadeUpRelease.Content("FY2027", "core", 2027), _folder.File("d.cwpack"));
        return CodeSystemCatalog.Open(_folder.Path);
    }
}
