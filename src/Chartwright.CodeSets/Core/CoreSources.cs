using Chartwright.CodeSets.Sources;

namespace Chartwright.CodeSets.Core;

/// <summary>The recognised files of one system of the core edition, in the order of their names.</summary>
internal sealed class CoreSources(IEnumerable<RecognizedSource> sources, ICollection<Issue> issues)
{
    /// <summary>All files.</summary>
    public IReadOnlyList<RecognizedSource> All { get; } = [.. sources.OrderBy(s => s.File.Name, StringComparer.Ordinal)];

    /// <summary>The lines of the files of a part.</summary>
    public IEnumerable<CoreLine> Lines(string part) => All.Where(s => s.Part == part).SelectMany(s => CoreTable.Read(s.File, issues));
}
