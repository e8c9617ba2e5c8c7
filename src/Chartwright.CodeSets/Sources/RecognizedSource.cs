namespace Chartwright.CodeSets.Sources;

/// <summary>A file that a reader knows.</summary>
/// <param name="File">The file.</param>
/// <param name="System">Code system it belongs to.</param>
/// <param name="Release">Release it belongs to (<c>FY2026</c>, <c>FY2026-04</c>, <c>2026-01</c>), empty for a file that serves every release.</param>
/// <param name="Part">What it is within the release, the reader's own word (<c>order</c>, <c>tabular</c>, <c>index</c> ...).</param>
public sealed record RecognizedSource(SourceFile File, CodeSystemId System, string Release, string Part);
