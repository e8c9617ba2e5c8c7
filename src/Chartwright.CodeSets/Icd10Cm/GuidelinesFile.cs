using Chartwright.CodeSets.Sources;
using Chartwright.Terminology.Content;

namespace Chartwright.CodeSets.Icd10Cm;

/// <summary>The text of the Official Guidelines: section numbers and headings as citation targets.</summary>
internal static class GuidelinesFile
{
    /// <summary>Sections in the order of the document.</summary>
    public static IReadOnlyList<CitationRow> Read(SourceFile file) => [];
}
