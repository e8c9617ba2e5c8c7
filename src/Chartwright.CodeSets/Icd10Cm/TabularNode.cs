using Chartwright.Terminology;
using Chartwright.Terminology.Content;

namespace Chartwright.CodeSets.Icd10Cm;

/// <summary>A chapter, a block or a diagnosis of the tabular list, with what stands at it.</summary>
/// <remarks>Filled while its file is read, not changed afterwards; shared by every release that borrows it.</remarks>
internal sealed class TabularNode
{
    public required ConceptKind Kind { get; init; }

    /// <summary>1-based line of the element.</summary>
    public required int Line { get; init; }

    /// <summary>Code without dot; <c>CH01</c> for a chapter, <c>B10-B10</c> for a block of one category (its id is the category's own code).</summary>
    public string Code { get; set; } = string.Empty;

    /// <summary>Title; of chapters and blocks without the range in parentheses.</summary>
    public string Title { get; set; } = string.Empty;

    /// <summary>The range in parentheses at the end of a chapter's title, such as <c>A00-B99</c>.</summary>
    public string Range { get; set; } = string.Empty;

    /// <summary>Notes in the publisher's order.</summary>
    public List<NoteRow> Notes { get; } = [];

    /// <summary>7th characters defined here with their meaning, null where none are.</summary>
    public List<(char Character, string Meaning)>? SeventhCharacters { get; set; }

    /// <summary>Blocks of a chapter, categories of a block, sub-codes of a diagnosis.</summary>
    public List<TabularNode> Children { get; } = [];

    /// <summary>The node above.</summary>
    public TabularNode? Parent { get; set; }

    /// <summary>The 7th characters in force here: its own, or else those of the nearest node above.</summary>
    public TabularNode? SeventhCharacterSource
    {
        get
        {
            var node = this;
            while (node is { SeventhCharacters: null })
            {
                node = node.Parent;
            }

            return node;
        }
    }
}
