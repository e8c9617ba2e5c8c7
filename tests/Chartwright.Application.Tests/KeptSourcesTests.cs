using System.Text;
using Chartwright.Application.Home;
using Chartwright.Application.Packs;
using Chartwright.CodeSets.Sources;
using Chartwright.Testing;

namespace Chartwright.Application.Tests;

public sealed class KeptSourcesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Files_are_kept_beside_those_kept_before_and_replaced_by_name()
    {
        var kept = new KeptSources(_folder.Path);
        kept.Keep(CodeSystemId.Hcpcs, [File("a/x.zip/one.txt", "1"), File("two.txt", "2")]);
        kept.Keep(CodeSystemId.Hcpcs, [File("two.txt", "new"), File("three.txt", "3")]);
        var files = kept.Files(CodeSystemId.Hcpcs).ToDictionary(f => f.Name, f => Encoding.UTF8.GetString(f.Bytes), StringComparer.Ordinal);
        Assert.Equal(3, files.Count);
        Assert.Equal("1", files["a/x.zip/one.txt"]);
        Assert.Equal("new", files["two.txt"]);
        Assert.Empty(kept.Files(CodeSystemId.Cpt));
        Assert.Single(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void A_pack_of_another_format_is_rebuilt_from_the_sources_kept_for_it()
    {
        var home = new ChartwrightHome(_folder.Path);
        var data = new ProductData(Path.Combine(TestData.Checkout, "data"));
        var source = SourceFolder.List(TestData.Source("icd9"));
        ReleaseCompiler.Compile(source, CodeSets.CodeSystemReaders.Publishers, new PackStore(home), null, null, new KeptSources(home.KeptSources));
        var pack = new PackStore(home).Paths()[0];
        var bytes = System.IO.File.ReadAllBytes(pack);
        var older = (byte[])bytes.Clone();
        older[8] = 0;
        System.IO.File.WriteAllBytes(pack, older);
        using var installation = Installation.Open(home, data, null);
        Assert.Empty(installation.Catalog.Problems);
        Assert.Equal(bytes, System.IO.File.ReadAllBytes(pack));
    }

    private static SourceFile File(string name, string text) => new(name, () => Encoding.UTF8.GetBytes(text));
}
