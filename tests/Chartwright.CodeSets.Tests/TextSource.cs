using System.Text;
using Chartwright.CodeSets.Sources;

namespace Chartwright.CodeSets.Tests;

/// <summary>Files made up in a test, and files of a folder as a reader sees them.</summary>
internal static class TextSource
{
    public static SourceFile File(string name, string text) => new(name, () => Encoding.UTF8.GetBytes(text));

    public static List<RecognizedSource> Recognized(ICodeSystemReader reader, params IEnumerable<SourceFile> files) =>
        [.. files.Select(reader.Recognize).OfType<RecognizedSource>()];

    public static List<RecognizedSource> Folder(ICodeSystemReader reader, string path) => Recognized(reader, SourceFolder.List(path));
}
