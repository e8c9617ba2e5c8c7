using Chartwright.CodeSets.Cpt;
using Chartwright.CodeSets.Sources;

namespace Chartwright.CodeSets.Tests.Cpt;

/// <summary>A made-up look-alike: invented codes and descriptors in the licensed layout.</summary>
public sealed class CptReaderTests
{
    private const string Notice = "Made-up notice, not the AMA's.\r\nWritten 2030-2031 for a test.\r\n\r\n";
    private const string Long = Notice + "00001\tPolishing of an invented trumpet, including its case, when played the day before\r\n0001T\tTuning of an invented trumpet by a new method, every valve, with a written report\r\n";
    private const string Medium = Notice + "00001\tPOLISHING INVENTED TRUMPET INCL CASE\r\n0001T\tTUNING INVENTED TRUMPET NEW METHOD\r\n";
    private const string Short = Notice + "00001\tPOLISH TRUMPET\r\n0001T\tTUNE TRUMPET NEW\r\n";
    private static readonly CptReader Reader = new();

    [Fact]
    public void Three_descriptor_files_make_one_release()
    {
        var sources = TextSource.Recognized(Reader, TextSource.File("LONGULT.txt", Long), TextSource.File("MEDU.txt", Medium), TextSource.File("SHORTU.txt", Short));
        var issues = new List<Issue>();

        Assert.Equal(["2031"], Reader.Releases(sources));
        var content = Reader.Read("2031", sources, issues);

        Assert.Empty(issues);
        var code = content.Concepts.Single(c => c.Code.ToString() == "0001T");
        Assert.Equal("Tuning of an invented trumpet by a new method, every valve, with a written report", code.Title);
        Assert.Equal("TUNE TRUMPET NEW", code.ShortTitle);
        Assert.Equal([new("category", "III"), new("medium", "TUNING INVENTED TRUMPET NEW METHOD")], code.Properties);
        Assert.True(code.Billable);
        Assert.Equal(3, content.Manifest.Sources.Length);
    }

    [Fact]
    public void A_missing_file_is_said_and_another_serves()
    {
        var issues = new List<Issue>();
        var content = Reader.Read("2031", TextSource.Recognized(Reader, TextSource.File("SHORTU.txt", Short)), issues);

        Assert.Equal(["SET-0280", "SET-0280"], issues.Select(i => i.Descriptor.Id));
        Assert.Equal("POLISH TRUMPET", content.Concepts[0].Title);
    }

    [Fact]
    public void A_code_without_long_descriptor_is_said()
    {
        var issues = new List<Issue>();
        Reader.Read("2031", TextSource.Recognized(Reader, TextSource.File("LONGULT.txt", Long), TextSource.File("MEDU.txt", Medium), TextSource.File("SHORTU.txt", Short + "00002\tPACK TRUMPET\r\n")), issues);

        Assert.Equal("SET-0281", Assert.Single(issues).Descriptor.Id);
    }

    [Theory]
    [InlineData("000", "SHORTU.txt(6): is not a code")]
    [InlineData("00001\tPOLISH AGAIN", "SHORTU.txt(6): gives 00001 again")]
    public void A_damaged_file_is_told_with_its_line(string last, string message)
    {
        var sources = TextSource.Recognized(Reader, TextSource.File("SHORTU.txt", Short + last));

        Assert.StartsWith(message, Assert.Throws<SourceFormatException>(() => Reader.Read("2031", sources, [])).Message, StringComparison.Ordinal);
    }
}
