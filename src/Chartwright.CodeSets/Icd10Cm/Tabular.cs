using System.Collections.Frozen;
using Chartwright.Terminology;

namespace Chartwright.CodeSets.Icd10Cm;

/// <summary>A tabular list as read: chapters, blocks and diagnoses by code.</summary>
internal sealed class Tabular
{
    public Tabular(string version, IReadOnlyList<TabularNode> chapters, IReadOnlyDictionary<string, TabularNode> nodes)
    {
        Version = version;
        Chapters = chapters;
        Nodes = nodes.ToFrozenDictionary(StringComparer.Ordinal);
        Blocks = [.. chapters.SelectMany(c => c.Children).SelectMany(WithNested)];
        Expansion = SeventhCharacterExpansion.Expand(this);
    }

    /// <summary>The year it says of itself.</summary>
    public string Version { get; }

    public IReadOnlyList<TabularNode> Chapters { get; }

    /// <summary>All blocks, outer before inner, in the publisher's order.</summary>
    public IReadOnlyList<TabularNode> Blocks { get; }

    /// <summary>Diagnoses by code.</summary>
    public FrozenDictionary<string, TabularNode> Nodes { get; }

    /// <summary>Codes that 7th characters make of the nodes, by code.</summary>
    public IReadOnlyDictionary<string, ExpandedCode> Expansion { get; }

    /// <summary>Whether the node has no codes below it, neither nodes nor 7th characters.</summary>
    public static bool IsLeaf(TabularNode node) =>
        node.Children.Count == 0 && (node.Code.Length == Icd10CmCode.FullLength || node.SeventhCharacterSource is null);

    private static IEnumerable<TabularNode> WithNested(TabularNode block) =>
        block.Children.Where(c => c.Kind == ConceptKind.Block).SelectMany(WithNested).Prepend(block);
}
