using Chartwright.Application.Home;
using Chartwright.Application.Packs;
using Chartwright.Application.Tests.Packs;
using Chartwright.Testing;

namespace Chartwright.Application.Tests;

public sealed class InstallationTests(OpenHome home)
{
    [Fact]
    public void Installed_and_core_releases_are_opened_side_by_side()
    {
        Assert.All(home.Installation.Catalog.Releases, r => Assert.True(r.IsCore));
        Assert.Equal(["hcpcs", "icd10cm", "icd10pcs"], home.Installation.Catalog.Releases.Select(r => r.System.ToString()).Distinct());
        Assert.Empty(home.Installation.Catalog.Problems);
    }

    [Fact]
    public void A_damaged_pack_becomes_a_problem_with_its_path()
    {
        using var folder = new TemporaryFolder();
        var data = new ProductData(folder.File("data"));
        Directory.CreateDirectory(data.Core);
        var own = new ChartwrightHome(folder.File("home"));
        var good = new PackStore(own).Install(MadeUp.Release("one", "first"));
        var bad = new PackStore(own).Install(MadeUp.Release("two", "second"));
        File.WriteAllBytes(bad, File.ReadAllBytes(bad)[..50]);

        using var installation = Installation.Open(own, data, null);

        Assert.Equal("one", Assert.Single(installation.Catalog.Releases).Name);
        Assert.Contains(bad, Assert.Single(installation.Catalog.Problems), StringComparison.Ordinal);
        Assert.DoesNotContain(good, installation.Catalog.Problems[0], StringComparison.Ordinal);
    }

    [Fact]
    public void The_home_is_the_one_that_the_environment_names()
    {
        var named = Environment.GetEnvironmentVariable("CHARTWRIGHT_HOME");
        var root = ChartwrightHome.FromEnvironment().Root;
        Assert.True(Path.IsPathFullyQualified(root));
        Assert.Equal(string.IsNullOrEmpty(named) ? "chartwright" : Path.GetFileName(Path.GetFullPath(named)), Path.GetFileName(root));
    }
}
