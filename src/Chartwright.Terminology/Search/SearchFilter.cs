namespace Chartwright.Terminology.Search;

/// <summary>Which codes of a release a query admits.</summary>
internal readonly struct SearchFilter
{
    private readonly CodeSystemRelease _release;
    private readonly bool _billableOnly;
    private readonly ServiceDate? _date;
    private readonly int _start;
    private readonly int _end;

    public SearchFilter(CodeSystemRelease release, SearchQuery query)
    {
        _release = release;
        _billableOnly = query.BillableOnly;
        _date = query.Date;
        _end = release.Count;
        if (string.IsNullOrWhiteSpace(query.Chapter))
        {
            return;
        }

        var name = query.Chapter.Trim();
        var node = Find(release, name) ?? (name.Length is 1 or 2 && int.TryParse(name, out var number) ? Find(release, $"CH{number:00}") : null);
        (_start, _end) = node is { } n ? (n.Position, n.SubtreeEnd) : (0, 0);
    }

    /// <remarks>The release covers the day; only a code with dates of its own must be asked.</remarks>
    public bool Admits(int position, ConceptTraits traits)
    {
        if (position < _start || position >= _end)
        {
            return false;
        }

        return (!_billableOnly || (traits & ConceptTraits.Billable) != ConceptTraits.None)
            && (_date is not { } date || (traits & ConceptTraits.Dated) == ConceptTraits.None || new Concept(_release, position).IsValidOn(date));
    }

    private static Concept? Find(CodeSystemRelease release, string code) => CodeValue.TryParse(code, null, out var value) ? release.Find(value) : null;
}
