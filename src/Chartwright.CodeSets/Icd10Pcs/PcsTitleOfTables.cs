using Chartwright.Terminology.Content;

namespace Chartwright.CodeSets.Icd10Pcs;

/// <summary>Titles made from labels, for tables that come without a code list.</summary>
internal static class PcsTitleOfTables
{
    private const string None = "No ";

    /// <summary>Each code of a row with "operation of body part with device, approach, qualifier".</summary>
    public static IEnumerable<KeyValuePair<string, PcsTitle>> Titles(CodeTableRow row) =>
        PcsHierarchy.Codes(row).Select(c => KeyValuePair.Create(c.Code.ToString(), new PcsTitle(Title(row, c.Labels), string.Empty)));

    private static string Title(CodeTableRow row, IReadOnlyList<TableValue> values)
    {
        var device = values[2].Label.StartsWith(None, StringComparison.Ordinal) ? string.Empty : $" with {values[2].Label}";
        var qualifier = values[3].Label.StartsWith(None, StringComparison.Ordinal) ? string.Empty : $", {values[3].Label}";
        return $"{row.Fixed[^1].Label} of {values[0].Label}{device}, {values[1].Label}{qualifier}";
    }
}
