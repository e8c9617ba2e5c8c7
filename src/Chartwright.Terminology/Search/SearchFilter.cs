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

    public bool Admits(int position)
    {
        if (position < _start || position >= _end)
        {
            return false;
        }

        if (!_billableOnly && _date is null)
        {
            return true;
        }

        var concept = new Concept(_release, position);
        return (!_billableOnly || concept.IsBillable) && (_date is not { } date || concept.IsValidOn(date));
    }

    private static Concept? Find(CodeSystemRelease release, string code) => CodeValue.TryParse(code, null, out var value) ? release.Find(value) : null;
}
