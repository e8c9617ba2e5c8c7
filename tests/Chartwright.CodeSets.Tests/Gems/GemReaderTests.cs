using Chartwright.CodeSets.Gems;
using Chartwright.CodeSets.Sources;
using Chartwright.Testing;

namespace Chartwright.CodeSets.Tests.Gems;

public sealed class GemReaderTests
{
    [Theory]
    [InlineData("gem-cm-9to10", "2018", 24860)]
    [InlineData("gem-cm-10to9", "2018", 81593)]
    [InlineData("gem-pcs-9to10", "2018", 73593)]
    [InlineData("gem-pcs-10to9", "2018", 101025)]
    [InlineData("reimb-cm", "2016", 72855)]
    [InlineData("reimb-pcs", "2016", 75155)]
    public void Each_map_is_found_and_read_whole(string system, string release, int rows)
    {
        var reader = GemReader.All.Single(r => r.System.ToString() == system);
        var sources = TextSource.Folder(reader, TestData.Source("gems"));

        Assert.Equal([release], reader.Releases(sources));
        var content = reader.Read(release, sources, []);

        Assert.Equal(rows, content.Maps.Count);
        Assert.Empty(content.Concepts);
        Assert.All(content.Maps, m => Assert.Equal(reader.Target, m.TargetSystem));
    }

    [Fact]
    public void Flags_scenarios_and_missing_maps_are_kept()
    {
        var reader = GemReader.All[0];
        var maps = reader.Read("2018", TextSource.Recognized(reader, TextSource.File("2018_I9gem.txt", "0010  A000    00000\r\n36570 NoDx    11000\r\n24950 E0836   10111\r\n24950 E0939   10112\r\n")), []).Maps;

        Assert.Equal(["0010>A000 00000", "36570> 11000", "24950>E0836 10111", "24950>E0939 10112"], maps.Select(m => $"{m.Source}>{m.Target} {m.Flags}"));
    }

    [Fact]
    public void A_cut_row_is_told_with_its_line()
    {
        var reader = GemReader.All[0];
        var sources = TextSource.Recognized(reader, TextSource.File("I9gem.txt", "0010  A000    00000\n0011  A0"));

        Assert.StartsWith("I9gem.txt(2): ", Assert.Throws<SourceFormatException>(() => reader.Read("2018", sources, [])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Targets_that_belong_together_are_counted()
    {
        var reader = GemReader.All.Single(r => r.System.ToString() == "reimb-cm");
        var maps = reader.Read("2016", TextSource.Recognized(reader, TextSource.File("reimb_map_dx_2016.txt", "A000    1 0010  \r\nA021    2 0031 99591 \r\n")), []).Maps;

        Assert.Equal(["A000>0010 1/1", "A021>0031 1/2", "A021>99591 2/2"], maps.Select(m => $"{m.Source}>{m.Target} {m.Flags}"));
    }
}
