using System.Text;
using Chartwright.CodeSets.Sources;
using Chartwright.Terminology.Content;

namespace Chartwright.Application.Tests.Packs;

/// <summary>Reads files whose first word is <c>made-up</c>: release, then the title of its first code; <c>damaged</c> in place of a title fails.</summary>
internal sealed class MadeUpReader : ICodeSystemReader
{
    public CodeSystemId System { get; } = CodeSystemId.Parse("made-up");

    public RecognizedSource? Recognize(SourceFile file)
    {
        var words = Words(file);
        return words[0] == "made-up" ? new RecognizedSource(file, System, words[1], "titles") : null;
    }

    public IReadOnlyList<string> Releases(IReadOnlyList<RecognizedSource> sources) => [.. sources.Select(s => s.Release).Distinct().Order(StringComparer.Ordinal)];

    public ReleaseContent Read(string release, IReadOnlyList<RecognizedSource> sources, ICollection<Issue> issues)
    {
        var file = sources.First(s => s.Release == release).File;
        return Words(file)[2] switch
        {
            "damaged" => throw SourceFormatException.At(file.Name, 1, "is damaged. Fetch it again."),
            "broken" => MadeUp.Broken(release),
            var title => MadeUp.Release(release, title),
        };
    }

    private static string[] Words(SourceFile file) => Encoding.UTF8.GetString(file.Bytes).Split(' ');
}
