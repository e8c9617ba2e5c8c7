namespace Chartwright.CodeSets.Icd10Pcs;

/// <summary>Words of a long title that stand for one of its values: "[operation] of|into [body part] with|using [device], [approach], [qualifier]".</summary>
internal static class PcsTitleWords
{
    private const int Device = 6;
    private const int Qualifier = 7;
    private static readonly string[] DeviceWords = [" using ", " with ", " of "];
    private static readonly string[] PlaceWords = [" into ", " of ", " in ", " from "];
    private static readonly string[] Ends = [" into ", " using ", " with ", ", "];

    /// <summary>The words, the whole title where no part of it can be told.</summary>
    public static string Guess(string code, int position, string title)
    {
        var segments = title.Split(", ");
        if (position == Qualifier)
        {
            return code[^1] == 'Z' || segments.Length < 2 ? title : segments[^1];
        }

        foreach (var word in position == Device ? DeviceWords : PlaceWords)
        {
            var start = title.IndexOf(word, StringComparison.Ordinal);
            if (start >= 0)
            {
                var rest = title[(start + word.Length)..];
                var end = Ends.Select(e => rest.IndexOf(e, StringComparison.Ordinal)).Where(i => i > 0).DefaultIfEmpty(rest.Length).Min();
                return rest[..end];
            }
        }

        return title;
    }
}
