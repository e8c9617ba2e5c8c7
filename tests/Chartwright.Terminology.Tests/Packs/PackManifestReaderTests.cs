using System.Text;
using System.Text.Json;
using Chartwright.Terminology.Packs;

namespace Chartwright.Terminology.Tests.Packs;

public sealed class PackManifestReaderTests
{
    private static readonly PackManifest Full = new()
    {
        System = "icd10cm",
        Release = "FY2026",
        Edition = "official",
        Publisher = "A \"publisher\" – é",
        EffectiveFrom = new DateOnly(2025, 10, 1),
        EffectiveTo = new DateOnly(2026, 9, 30),
        NotesFrom = "FY2025",
        Remarks = "tab\tand line\n",
        CompilerVersion = 7,
        Sources = [new PackSource("a.zip/b.xml", 5_000_000_000, "00ff"), new PackSource("c", 0, string.Empty)],
    };

    [Fact]
    public void A_manifest_is_read_as_the_serializer_reads_it()
    {
        foreach (var manifest in new[] { Full, Full with { EffectiveTo = null, Sources = [], NotesFrom = string.Empty } })
        {
            var json = JsonSerializer.SerializeToUtf8Bytes(manifest, PackJson.Default.PackManifest);
            var expected = JsonSerializer.Deserialize(json, PackJson.Default.PackManifest)!;

            var read = PackManifestReader.Read(json);

            Assert.Equal(expected.Sources, read.Sources);
            Assert.Equal(expected with { Sources = [] }, read with { Sources = [] });
        }
    }

    [Fact]
    public void Properties_of_a_later_version_are_passed_over()
    {
        var json = Encoding.UTF8.GetString(JsonSerializer.SerializeToUtf8Bytes(Full, PackJson.Default.PackManifest)).Replace("{\n", "{\n\"later\": { \"a\": [1, {}] },\n", StringComparison.Ordinal);

        Assert.Equal("FY2026", PackManifestReader.Read(Encoding.UTF8.GetBytes(json)).Release);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"system\": 1}")]
    [InlineData("{\"sources\": {}}")]
    [InlineData("{\"effectiveFrom\": \"tomorrow\"}")]
    [InlineData("{\"compilerVersion\": \"1\"}")]
    public void A_wrong_manifest_is_refused(string json) =>
        Assert.True(Record.Exception(() => PackManifestReader.Read(Encoding.UTF8.GetBytes(json))) is JsonException or FormatException);

    [Fact]
    public void A_manifest_broken_off_anywhere_is_refused()
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(Full, PackJson.Default.PackManifest);
        for (var length = 0; length < json.Length; length++)
        {
            Assert.True(Record.Exception(() => PackManifestReader.Read(json.AsSpan(0, length))) is JsonException or FormatException, $"{length} bytes");
        }
    }
}
