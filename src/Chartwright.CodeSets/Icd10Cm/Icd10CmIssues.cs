using System.Collections.Immutable;

namespace Chartwright.CodeSets.Icd10Cm;

/// <summary>What may be wrong in the ICD-10-CM files without making the release useless (ids <c>SET-0101</c> to <c>SET-0199</c>).</summary>
/// <remarks>Damage that makes a release useless is a <see cref="Sources.SourceFormatException"/> instead.</remarks>
public static class Icd10CmIssues
{
    /// <summary>An XML element that the layout does not know. 0: element, 1: the element around it.</summary>
    public static IssueDescriptor UnknownElement { get; } = new("SET-0101", IssueSeverity.Warning, "Unknown element",
        "<{0}> inside <{1}> is not of this layout; it was passed over with all it holds. Check the file against the publisher's schema.");

    /// <summary>A file whose fiscal year stands neither in it nor in its name.</summary>
    public static IssueDescriptor NoFiscalYear { get; } = new("SET-0102", IssueSeverity.Warning, "No fiscal year",
        "The fiscal year stands neither in the file nor in its name, so the file was passed over. Give it a name with the year, such as {0}.");

    /// <summary>A node that stands below a node whose code does not begin its own. 0: code, 1: where it stands, 2: where it was put.</summary>
    public static IssueDescriptor MisplacedNode { get; } = new("SET-0103", IssueSeverity.Information, "Node below a foreign parent",
        "{0} stands below {1}, whose code does not begin it; it was put below {2}.");

    /// <summary>The tabular list and the order file give different titles. 0: code, 1: tabular, 2: order file.</summary>
    public static IssueDescriptor TitleDiffers { get; } = new("SET-0104", IssueSeverity.Information, "Titles differ",
        "{0} is \"{1}\" in the tabular list and \"{2}\" in the order file; the order file's title is used.");

    /// <summary>The tabular list yields a code that the order file does not hold.</summary>
    public static IssueDescriptor NotInOrderFile { get; } = new("SET-0105", IssueSeverity.Warning, "Code not in the order file",
        "{0} follows from the tabular list but is not in the order file; it was left out. Check that both files are of the same release.");

    /// <summary>The order file holds a code that the tabular list does not yield.</summary>
    public static IssueDescriptor NotInTabular { get; } = new("SET-0106", IssueSeverity.Warning, "Code not in the tabular list",
        "{0} is in the order file but does not follow from the tabular list; it has no notes of its own. Check that both files are of the same release.");

    /// <summary>An index entry points to a code that the release does not hold. 0: entry, 1: code.</summary>
    public static IssueDescriptor IndexCodeUnknown { get; } = new("SET-0107", IssueSeverity.Information, "Index entry without code",
        "\"{0}\" points to {1}, which this release does not hold; the entry is kept as printed.");

    /// <summary>A header that a code list implies and no file at hand titles.</summary>
    public static IssueDescriptor HeaderWithoutTitle { get; } = new("SET-0108", IssueSeverity.Information, "Header without a published title",
        "{0} has no title in the files at hand. Install the order file or the tabular list of this release.");

    /// <summary>A category that lies in no block of the tabular list used. 0: category, 1: block.</summary>
    public static IssueDescriptor CategoryOutsideBlocks { get; } = new("SET-0109", IssueSeverity.Information, "Category outside all blocks",
        "{0} lies in no block of the tabular list used; it was put into {1}, which comes before it.");

    /// <summary>An addendum that does not fit the release before. 0: what, 1: code.</summary>
    public static IssueDescriptor AddendumMisfit { get; } = new("SET-0110", IssueSeverity.Warning, "Addendum does not fit",
        "The addendum says {0} {1}, which does not agree with the code list of this release. Check that both are of the same release.");

    /// <summary>A second file for one part of a release. 0: part, 1: release, 2: the file used.</summary>
    public static IssueDescriptor SecondFile { get; } = new("SET-0111", IssueSeverity.Information, "Second file of one kind",
        "There is more than one {0} file for {1}; {2} was used.");

    /// <summary>A POA-exempt code that the release does not hold.</summary>
    public static IssueDescriptor PoaCodeUnknown { get; } = new("SET-0112", IssueSeverity.Warning, "POA-exempt code unknown",
        "{0} is on the POA-exempt list but not in this release. Check that both are of the same release.");

    /// <summary>A row of the conversion table that is no pair of codes. 0: cell, 1: content.</summary>
    public static IssueDescriptor ConversionRow { get; } = new("SET-0113", IssueSeverity.Warning, "Conversion row not understood",
        "The {0} \"{1}\" is not understood; the row was left out.");

    /// <summary>An index term whose level is not one more than that of the term around it. 0: term, 1: level printed, 2: level by nesting.</summary>
    public static IssueDescriptor TermLevel { get; } = new("SET-0114", IssueSeverity.Information, "Level of an index term",
        "\"{0}\" says level {1} but stands at level {2}; the nesting was followed.");

    /// <summary>All of them, by id.</summary>
    public static ImmutableArray<IssueDescriptor> All { get; } =
    [
        UnknownElement, NoFiscalYear, MisplacedNode, TitleDiffers, NotInOrderFile, NotInTabular, IndexCodeUnknown, HeaderWithoutTitle,
        CategoryOutsideBlocks, AddendumMisfit, SecondFile, PoaCodeUnknown, ConversionRow, TermLevel,
    ];
}
