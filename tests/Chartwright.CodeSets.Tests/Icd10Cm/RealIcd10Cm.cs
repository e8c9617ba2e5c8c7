using Chartwright.CodeSets.Icd10Cm;
using Chartwright.CodeSets.Sources;
using Chartwright.Terminology;
using Chartwright.Terminology.Content;
using Chartwright.Testing;

namespace Chartwright.CodeSets.Tests.Icd10Cm;

/// <summary>The publisher's files, recognised and compiled once for all tests; a test that asks for them skips where they are absent.</summary>
internal static class RealIcd10Cm
{
    private static readonly Lock Gate = new();
    private static readonly Dictionary<string, (ReleaseContent Content, List<Issue> Issues)> Compiled = new(StringComparer.Ordinal);
    private static readonly Icd10CmReader Reader = new();
    private static List<RecognizedSource>? RecognizedFiles;

    public static IReadOnlyList<RecognizedSource> Sources()
    {
        var folder = TestData.Source("icd10cm");
        lock (Gate)
        {
            return RecognizedFiles ??= [.. SourceFolder.List(folder).Select(Reader.Recognize).OfType<RecognizedSource>()];
        }
    }

    public static SourceFile File(string part, string release) => Sources().First(s => s.Part == part && s.Release == release).File;

    public static ReleaseContent Release(string release) => Compile(release).Content;

    public static List<Issue> Issues(string release) => Compile(release).Issues;

    public static Dictionary<string, ConceptRow> Codes(string release) =>
        Release(release).Concepts.Where(c => c.Kind == ConceptKind.Code).ToDictionary(c => c.Code.ToString(), StringComparer.Ordinal);

    private static (ReleaseContent Content, List<Issue> Issues) Compile(string release)
    {
        var sources = Sources();
        lock (Gate)
        {
            if (!Compiled.TryGetValue(release, out var compiled))
            {
                var issues = new List<Issue>();
                compiled = (Reader.Read(release, sources, issues), issues);
                Compiled.Add(release, compiled);
            }

            return compiled;
        }
    }
}
