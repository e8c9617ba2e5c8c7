using Chartwright.Terminology.Packs;
using Chartwright.Testing;

namespace Chartwright.Terminology.Tests.Packs;

public sealed class PackDamageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly byte[] _sound;

    public PackDamageTests()
    {
        PackWriter.Write(MadeUpRelease.Content(), _folder.File("sound.cwpack"));
        _sound = File.ReadAllBytes(_folder.File("sound.cwpack"));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_truncated_pack_is_refused_by_name()
    {
        for (var length = 0; length < _sound.Length; length += 37)
        {
            var error = Assert.Throws<PackFormatException>(() => Use(_sound[..length]));
            Assert.Contains("broken.cwpack", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_foreign_file_and_another_format_are_told_apart()
    {
        Assert.Contains("not a pack", Assert.Throws<PackFormatException>(() => Use(new byte[200])).Message, StringComparison.Ordinal);
        var newer = (byte[])_sound.Clone();
        newer[8] = 99;
        Assert.Contains("format 99", Assert.Throws<PackFormatException>(() => Use(newer)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_flipped_byte_is_found_by_verify()
    {
        var random = new Random(20260115);
        var padding = 0;
        for (var n = 0; n < 300; n++)
        {
            var at = random.Next(_sound.Length);
            var damaged = (byte[])_sound.Clone();
            damaged[at] ^= (byte)(1 << random.Next(8));
            try
            {
                Use(damaged);
                padding++;
            }
            catch (PackFormatException)
            {
                // Found, as it must be.
            }
        }

        // Only the zeros that align the sections (fewer than 8 bytes each) are covered by no digest.
        Assert.InRange(padding, 0, 300 * 11 * 8 / _sound.Length * 2 + 10);
    }

    [Fact]
    public void A_damaged_pack_is_a_named_problem_and_the_others_still_open()
    {
        File.WriteAllBytes(_folder.File("bad.cwpack"), _sound[..100]);
        using var catalog = CodeSystemCatalog.Open(_folder.Path);
        Assert.Single(catalog.Releases);
        Assert.Contains("bad.cwpack", Assert.Single(catalog.Problems), StringComparison.Ordinal);
    }

    private void Use(byte[] bytes)
    {
        var path = _folder.File("broken.cwpack");
        File.WriteAllBytes(path, bytes);
        using var release = CodeSystemRelease.Open(path);
        release.Pack.Verify();
    }
}
