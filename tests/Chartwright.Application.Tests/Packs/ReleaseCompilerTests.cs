using System.Text;
using Chartwright.Application.Packs;
using Chartwright.CodeSets.Sources;
using Chartwright.Testing;

namespace Chartwright.Application.Tests.Packs;

public sealed class ReleaseCompilerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly PackStore _store;

    public ReleaseCompilerTests() => _store = new PackStore(_folder.Path);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_wanted_release_is_installed_and_foreign_files_are_told()
    {
        var report = Compile((_, r) => r != "three", "made-up one first", "made-up two second", "made-up three third", "something else");

        Assert.Equal(["one", "two"], report.Installed.Select(i => i.Manifest.Release));
        Assert.All(report.Installed, i => Assert.Equal(2, i.Concepts));
        Assert.Equal(["3.txt"], report.Foreign);
        Assert.Empty(report.Failures);
    }

    [Theory]
    [InlineData("damaged")]
    [InlineData("broken")]
    public void A_release_that_fails_is_told_and_leaves_its_old_pack_while_others_go_on(string how)
    {
        Compile(null, "made-up one first");
        var before = File.ReadAllBytes(_store.PathOf("made-up", "one", "official"));

        var report = Compile(null, $"made-up one {how}", "made-up two second");

        Assert.StartsWith("made-up one: ", Assert.Single(report.Failures), StringComparison.Ordinal);
        Assert.Equal(["two"], report.Installed.Select(i => i.Manifest.Release));
        Assert.Equal(before, File.ReadAllBytes(_store.PathOf("made-up", "one", "official")));
    }

    private InstallReport Compile(Func<CodeSystemId, string, bool>? wanted, params string[] texts) => ReleaseCompiler.Compile(
        [.. texts.Select((t, i) => new SourceFile($"{i}.txt", () => Encoding.UTF8.GetBytes(t)))], [new MadeUpReader()], _store, wanted, null);
}
