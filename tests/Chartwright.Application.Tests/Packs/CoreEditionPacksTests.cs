using Chartwright.Application.Home;
using Chartwright.Application.Packs;
using Chartwright.Terminology;
using Chartwright.Testing;

namespace Chartwright.Application.Tests.Packs;

/// <summary>The core edition compiled at first use, on a copy of our smallest rows.</summary>
public sealed class CoreEditionPacksTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ChartwrightHome _home;
    private readonly ProductData _data;

    public CoreEditionPacksTests()
    {
        _home = new ChartwrightHome(_folder.File("home"));
        _data = new ProductData(_folder.File("data"));
        var from = Path.Combine(TestData.Checkout, "data", "core", "hcpcs");
        var to = Path.Combine(_data.Core, "hcpcs");
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }
    }

    private string Rows => Path.Combine(_data.Core, "hcpcs", "codes.tsv");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void They_are_compiled_once_and_again_only_when_the_rows_change()
    {
        var first = CoreEditionPacks.Ensure(_home, _data, null);
        var written = File.GetLastWriteTimeUtc(Pack(first));
        Assert.Equal(first, CoreEditionPacks.Ensure(_home, _data, null));
        Assert.Equal(written, File.GetLastWriteTimeUtc(Pack(first)));

        File.WriteAllLines(Rows, File.ReadAllLines(Rows).SkipLast(1));
        var second = CoreEditionPacks.Ensure(_home, _data, null);

        Assert.NotEqual(first, second);
        Assert.Equal([second], Directory.GetDirectories(_home.CorePacks));
    }

    [Fact]
    public void A_compilation_that_was_broken_off_is_done_again()
    {
        var folder = CoreEditionPacks.Ensure(_home, _data, null);
        File.Delete(Path.Combine(folder, "complete"));
        File.WriteAllText(Pack(folder), "half");

        Assert.Equal(folder, CoreEditionPacks.Ensure(_home, _data, null));

        using var release = CodeSystemRelease.Open(Pack(folder));
        Assert.True(release.IsCore);
        Assert.True(release.Count > 1000);
    }

    private static string Pack(string folder) => Directory.GetFiles(Path.Combine(folder, "hcpcs"), "*.cwpack").Single();
}
