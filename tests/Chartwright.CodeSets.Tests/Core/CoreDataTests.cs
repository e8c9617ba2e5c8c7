using Chartwright.CodeSets.Core;
using Chartwright.CodeSets.Sources;
using Chartwright.Terminology.Content;
using Chartwright.Testing;

namespace Chartwright.CodeSets.Tests.Core;

/// <summary>Our own files in <c>data/core/</c>: their form.</summary>
public sealed class CoreDataTests
{
    public static TheoryData<string, string> Releases => new(CoreEdition.Readers.SelectMany(r => r.Releases(TextSource.Folder(r, Folder)).Select(n => (r.System.ToString(), n))));

    internal static string Folder => Path.Combine(TestData.Checkout, "data", "core");

    internal static ReleaseContent Read(string system, string release, out List<Issue> issues)
    {
        var reader = CoreEdition.Readers.Single(r => r.System.ToString() == system);
        issues = [];
        return reader.Read(release, TextSource.Folder(reader, Folder), issues);
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public void Our_files_are_read_without_an_error(string system, string release)
    {
        var content = Read(system, release, out var issues);

        Assert.NotEmpty(content.Concepts);
        Assert.True(issues.Count == 0, string.Join('\n', issues.Take(200)));
    }

    [Fact]
    public void Every_file_of_ours_is_recognised_and_tidy()
    {
        foreach (var file in SourceFolder.List(Folder).Where(f => f.Name.EndsWith(".tsv", StringComparison.Ordinal)))
        {
            Assert.True(CoreEdition.Readers.Any(r => r.Recognize(file) is not null), $"{file.Name}: its header is none of docs/core-edition.md.");
            var text = System.Text.Encoding.UTF8.GetString(file.Bytes);
            Assert.False(text.Contains('\r', StringComparison.Ordinal), $"{file.Name}: lines end with CR LF.");
            Assert.True(text.EndsWith('\n'), $"{file.Name}: the last line has no end.");
        }
    }
}
