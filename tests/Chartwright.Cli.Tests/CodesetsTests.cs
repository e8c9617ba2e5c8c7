using System.Security.Cryptography;
using Chartwright.Testing;

namespace Chartwright.Cli.Tests;

/// <summary>Install, list, verify, roll back, remove and export, on a made-up file in the layout of the licensed CPT descriptors.</summary>
public sealed class CodesetsTests : IDisposable
{
    private readonly TemporaryFolder _home;
    private readonly TemporaryFolder _sources = new();

    public CodesetsTests(SharedHome shared) => _home = shared.Copy();

    private string Pack => Path.Combine(_home.Path, "packs", "cpt", "2026-official.cwpack");

    public void Dispose()
    {
        _home.Dispose();
        _sources.Dispose();
    }

    [Fact]
    public void A_release_is_installed_listed_looked_up_verified_and_exported()
    {
        var install = Install("Looking at a made-up thing, for the first time and at length");

        Assert.Equal(ExitCode.Done, install.Code);
        Assert.Contains("cpt", install.Out, StringComparison.Ordinal);
        var listed = Run("codesets", "list", "--format", "json").Json().EnumerateArray().Single(r => r.GetProperty("system").GetString() == "cpt");
        Assert.Equal("official", listed.GetProperty("edition").GetString());
        Assert.Equal(64, listed.GetProperty("sources")[0].GetProperty("sha256").GetString()!.Length);
        Assert.Contains("Looking at a made-up thing", Run("lookup", "99990").Out, StringComparison.Ordinal);
        var verified = Run("codesets", "verify", "--system", "cpt");
        Assert.Equal(ExitCode.Done, verified.Code);
        Assert.Contains("cpt 2026 official: sound", verified.Out, StringComparison.Ordinal);
        var exported = Run("codesets", "export", "cpt").Lines;
        Assert.Equal("code,billable,title,valid_from,valid_to", exported[0]);
        Assert.Contains(exported, l => l.StartsWith("99990,true,\"Looking at a made-up thing, for", StringComparison.Ordinal));
    }

    [Fact]
    public void Core_and_official_editions_are_told_apart()
    {
        Assert.All(Run("codesets", "list", "--format", "csv").Lines.Skip(1), l => Assert.Contains(",core,", l, StringComparison.Ordinal));
        Assert.Equal(ExitCode.NoRelease, Run("codesets", "export", "icd10cm", "--edition", "official").Code);
        Assert.Equal(ExitCode.Done, Run("codesets", "export", "icd10cm", "--edition", "core").Code);
    }

    [Fact]
    public void A_roll_back_brings_back_what_the_last_install_replaced_once()
    {
        Install("Looking at a made-up thing, for the first time and at length");
        Install("Looking at the same made-up thing in other words than before");
        Assert.Contains("other words", Run("lookup", "99990").Out, StringComparison.Ordinal);

        Assert.Equal(ExitCode.Done, Run("codesets", "rollback", "cpt", "2026").Code);

        Assert.Contains("first time", Run("lookup", "99990").Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Found, Run("codesets", "rollback", "cpt", "2026").Code);
    }

    [Fact]
    public void Removing_a_release_leaves_every_other_file_as_it_was()
    {
        var before = Digests();
        Install("Looking at a made-up thing, for the first time and at length");

        var removed = Run("codesets", "remove", "cpt", "2026");

        Assert.Equal(ExitCode.Done, removed.Code);
        Assert.Equal(before, Digests());
        Assert.Equal(ExitCode.Found, Run("codesets", "remove", "cpt", "2026").Code);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.5)]
    [InlineData(0.98)]
    public void A_truncated_pack_is_named_and_the_others_go_on(double share)
    {
        Install("Looking at a made-up thing, for the first time and at length");
        var bytes = File.ReadAllBytes(Pack);
        File.WriteAllBytes(Pack, bytes[..(int)(bytes.Length * share)]);

        var list = Run("codesets", "list");
        var verify = Run("codesets", "verify");

        Assert.Equal(ExitCode.Found, list.Code);
        Assert.Contains(Pack, list.Error, StringComparison.Ordinal);
        Assert.Contains("icd10cm", list.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Found, verify.Code);
        Assert.Equal(ExitCode.Done, Run("lookup", "I10").Code);
    }

    [Fact]
    public void A_changed_byte_is_found_by_verify_and_mended_by_another_install()
    {
        Install("Looking at a made-up thing, for the first time and at length");
        var bytes = File.ReadAllBytes(Pack);
        bytes[^100] ^= 0x55;
        File.WriteAllBytes(Pack, bytes);

        var verify = Run("codesets", "verify", "--system", "cpt");
        Assert.Equal(ExitCode.Found, verify.Code);
        Assert.Contains(Pack, verify.Error, StringComparison.Ordinal);

        Install("Looking at a made-up thing, for the first time and at length");
        Assert.Equal(ExitCode.Done, Run("codesets", "verify", "--system", "cpt").Code);
    }

    [Fact]
    public void A_damaged_source_is_named_and_what_was_installed_stays()
    {
        Install("Looking at a made-up thing, for the first time and at length");
        var before = File.ReadAllBytes(Pack);
        File.WriteAllBytes(_sources.File("LONGULT-2026.zip"), [0x50, 0x4b, 3, 4, 1, 2, 3]);

        var result = Run("codesets", "install", "--from", _sources.Path);

        Assert.Equal(ExitCode.Found, result.Code);
        Assert.Contains("LONGULT-2026.zip", result.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(Pack));
    }

    [Fact]
    public void A_folder_without_a_known_file_is_said()
    {
        File.WriteAllText(_sources.File("readme.txt"), "Nothing of a code set.");

        var result = Run("codesets", "install", "--from", _sources.Path);

        Assert.Equal(ExitCode.Found, result.Code);
        Assert.Contains("no file that a code-set reader knows", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Publishers_files_of_icd9_and_its_maps_are_installed_and_walked()
    {
        var titles = TestData.Source("icd9");
        var maps = TestData.Source("gems");

        Assert.Equal(ExitCode.Done, Run("codesets", "install", "icd9cm", "--from", titles).Code);
        Assert.Equal(ExitCode.Done, Run("codesets", "install", "gem-cm-9to10", "--from", maps).Code);

        Assert.Contains("icd9cm v32, official edition", Run("lookup", "428.0").Out, StringComparison.Ordinal);
        var map = Run("map", "428.0", "--to", "icd10cm", "--format", "json").Json();
        Assert.Contains(map.EnumerateArray(), m => m.GetProperty("code").GetString() == "I50.9");
        Assert.Equal("428.0", map[0].GetProperty("from").GetString());
    }

    private CommandResult Install(string title)
    {
        File.WriteAllText(_sources.File("LONGULT-2026.txt"), $"99990\t{title}\n99991\tLooking at another made-up thing, long enough to be a long descriptor\n");
        return Run("codesets", "install", "--from", _sources.Path);
    }

    private CommandResult Run(params string[] args) => CommandResult.Of(_home.Path, string.Empty, args);

    private string[] Digests() =>
    [
        .. Directory.EnumerateFiles(_home.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Where(f => !f.StartsWith(Path.Combine(_home.Path, "kept"), StringComparison.Ordinal)) // kept to rebuild packs from
            .Select(f => $"{Path.GetRelativePath(_home.Path, f)} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(f)))}"),
    ];
}
