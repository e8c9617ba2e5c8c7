using Chartwright.Terminology;
using Chartwright.Terminology.Content;

namespace Chartwright.CodeSets.Core;

/// <summary>A chapter or a block of categories.</summary>
/// <param name="Code"><c>CH01</c>, or the block's range.</param>
/// <param name="Title">Plain title.</param>
/// <param name="From">First category.</param>
/// <param name="To">Last category.</param>
/// <param name="Parent">Chapter of a block, empty for a chapter.</param>
internal sealed record CoreChapter(string Code, string Title, string From, string To, string Parent)
{
    /// <summary>Reads the lines; blocks stand anywhere after their chapter.</summary>
    public static List<CoreChapter> Read(IEnumerable<CoreLine> lines, ICollection<Issue> issues)
    {
        var chapters = new List<CoreChapter>();
        foreach (var line in lines)
        {
            if (!CodeValue.TryParse(line[0], null, out var code) || line[2].Length != 3 || line[3].Length != 3 || line[1].Length == 0)
            {
                issues.Add(new Issue(CoreIssues.BadCode, line.Place, [line[0], "CH01, a title, its first and its last category"]));
                continue;
            }

            var isBlock = code.Span.Contains('-');
            var parent = isBlock ? chapters.FindLast(c => c.Parent.Length == 0 && c.Holds(line[2]))?.Code ?? string.Empty : string.Empty;
            chapters.Add(new CoreChapter(code.ToString(), line[1], line[2], line[3], parent));
        }

        return chapters;
    }

    /// <summary>Whether a category stands in it.</summary>
    public bool Holds(string category) => string.CompareOrdinal(From, category) <= 0 && string.CompareOrdinal(category, To) <= 0;

    /// <summary>As a row.</summary>
    public ConceptRow ToConcept() => new()
    {
        Code = CodeValue.Parse(Code),
        Kind = Code.Contains('-', StringComparison.Ordinal) ? ConceptKind.Block : ConceptKind.Chapter,
        Parent = Parent.Length == 0 ? default : CodeValue.Parse(Parent),
        Title = Title,
    };
}
