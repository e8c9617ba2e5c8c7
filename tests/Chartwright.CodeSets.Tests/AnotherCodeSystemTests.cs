using Chartwright.CodeSets.Layouts;
using Chartwright.CodeSets.Sources;
using Chartwright.Terminology.Content;

namespace Chartwright.CodeSets.Tests;

/// <summary>Another code system is one more reader, nothing else.</summary>
public sealed class AnotherCodeSystemTests
{
    [Fact]
    public void A_made_up_code_system_comes_in_by_one_more_reader()
    {
        ICodeSystemReader[] readers = [.. Chartwright.CodeSets.Core.CoreEdition.Readers, new TrumpetReader()];
        var file = TextSource.File("trumpets.txt", "TRUMPETS 3\nT1;Polished trumpet\nT2;Dented trumpet\n");

        var found = readers.Select(r => (Reader: r, Source: r.Recognize(file))).Single(f => f.Source is not null);
        var release = Assert.Single(found.Reader.Releases([found.Source!]));
        var content = found.Reader.Read(release, [found.Source!], []);

        Assert.Equal("trumpets", content.Manifest.System);
        Assert.Equal("3", content.Manifest.Release);
        Assert.Equal(["T1 Polished trumpet", "T2 Dented trumpet"], content.Concepts.Select(c => $"{c.Code} {c.Title}"));
    }

    private sealed class TrumpetReader : ICodeSystemReader
    {
        public CodeSystemId System { get; } = CodeSystemId.Parse("trumpets");

        public RecognizedSource? Recognize(SourceFile file) =>
            TextLines.First(file) is var first && first.StartsWith("TRUMPETS ", StringComparison.Ordinal) ? new RecognizedSource(file, System, first[9..], "codes") : null;

        public IReadOnlyList<string> Releases(IReadOnlyList<RecognizedSource> sources) => [.. sources.Select(s => s.Release)];

        public ReleaseContent Read(string release, IReadOnlyList<RecognizedSource> sources, ICollection<Issue> issues) => new()
        {
            Manifest = new() { System = System.ToString(), Release = release, Edition = "official", Publisher = "Nobody", EffectiveFrom = new DateOnly(2026, 1, 1) },
            Concepts = [.. TextLines.Of(sources[0].File).Skip(1).Select(l => l.Text.Split(';')).Select(f => new ConceptRow { Code = CodeValue.Parse(f[0]), Title = f[1], Billable = true })],
        };
    }
}
