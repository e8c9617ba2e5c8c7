using Chartwright.Application.Packs;
using Chartwright.Testing;

namespace Chartwright.Application.Tests.Packs;

public sealed class PackStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly PackStore _store;

    public PackStoreTests() => _store = new PackStore(_folder.Path);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Releases_lie_side_by_side_and_nothing_temporary_stays()
    {
        _store.Install(MadeUp.Release("one", "first"));
        _store.Install(MadeUp.Release("two", "second"));

        Assert.Equal([_store.PathOf("made-up", "one", "official"), _store.PathOf("made-up", "two", "official")], _store.Paths());
        Assert.Equal(_store.Paths(), Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_install_that_fails_leaves_the_old_pack_and_nothing_else()
    {
        var path = _store.Install(MadeUp.Release("one", "first"));
        var before = File.ReadAllBytes(path);

        Assert.Throws<InvalidDataException>(() => _store.Install(MadeUp.Broken("one")));

        Assert.Equal(before, File.ReadAllBytes(path));
        Assert.Equal([path], Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void An_unfinished_file_of_an_earlier_crash_is_not_opened_and_does_not_hinder()
    {
        var path = _store.PathOf("made-up", "one", "official");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path + ".new", "half");

        Assert.Empty(_store.Paths());
        _store.Install(MadeUp.Release("one", "first"));

        Assert.Equal("first", MadeUp.Title(path));
        Assert.Equal([path], _store.Paths());
    }

    [Fact]
    public void The_same_rows_give_the_same_bytes()
    {
        var one = File.ReadAllBytes(_store.Install(MadeUp.Release("one", "first")));
        using var other = new TemporaryFolder();

        Assert.Equal(one, File.ReadAllBytes(new PackStore(other.Path).Install(MadeUp.Release("one", "first"))));
    }

    [Fact]
    public void A_roll_back_puts_back_the_replaced_pack_and_drops_what_was_derived()
    {
        var path = _store.Install(MadeUp.Release("one", "first"));
        _store.Install(MadeUp.Release("one", "better"));
        var derived = Path.Combine(Path.GetDirectoryName(path)!, "one-official.123.cwlex");
        File.WriteAllText(derived, "lexicon");

        Assert.True(_store.RollBack("made-up", "one", "official"));

        Assert.Equal("first", MadeUp.Title(path));
        Assert.False(File.Exists(derived));
        Assert.False(_store.RollBack("made-up", "one", "official"));
    }

    [Fact]
    public void Removing_a_release_touches_no_other()
    {
        _store.Install(MadeUp.Release("one", "first"));
        _store.Install(MadeUp.Release("one", "better"));
        var other = _store.Install(MadeUp.Release("one-2", "other"));
        var third = _store.Install(MadeUp.Release("one", "first", "another"));
        var derived = Path.Combine(Path.GetDirectoryName(other)!, "one-2-official.123.cwlex");
        File.WriteAllText(derived, "lexicon");

        Assert.True(_store.Remove("made-up", "one", "official"));

        Assert.Equal(new[] { other, derived, third }.Order(StringComparer.Ordinal), Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal));
        Assert.False(_store.Remove("made-up", "one", "official"));
    }

    [Fact]
    public void A_pack_that_is_open_can_be_replaced_and_goes_on_reading_its_own_bytes()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "windows: a mapped file cannot be replaced there");
        var path = _store.Install(MadeUp.Release("one", "first"));
        using var open = Terminology.CodeSystemRelease.Open(path);

        _store.Install(MadeUp.Release("one", "better"));

        Assert.Equal("first", open.Find(CodeValue.Parse("A1"))!.Value.Title);
        Assert.Equal("better", MadeUp.Title(path));
    }
}
