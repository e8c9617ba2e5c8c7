using Chartwright.CodeSets.Sources;

namespace Chartwright.CodeSets.Core;

/// <summary>What Chartwright knows by itself: our own rows in <c>data/core/</c>, compiled like a publisher's files (docs/core-edition.md).</summary>
public static class CoreEdition
{
    /// <summary>The edition named in manifests and outputs.</summary>
    public const string Edition = "core";

    /// <summary>The readers of our rows, one a code system.</summary>
    public static IReadOnlyList<ICodeSystemReader> Readers { get; } = [new CoreIcd10CmReader(), new CoreHcpcsReader(), new CoreIcd10PcsReader()];
}
