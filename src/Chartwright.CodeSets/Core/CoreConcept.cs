using Chartwright.Terminology;
using Chartwright.Terminology.Content;

namespace Chartwright.CodeSets.Core;

/// <summary>A concept while rows are still being added to it.</summary>
internal sealed class CoreConcept(string code, string title, bool billable, bool isImplied, string place)
{
    public string Code { get; } = code;

    public string Title { get; set; } = title;

    public bool Billable { get; } = billable;

    /// <summary>True for a header that no row states: the stem of a row with axes, or a stem with its first axes.</summary>
    public bool IsImplied { get; set; } = isImplied;

    /// <summary>File and line.</summary>
    public string Place { get; } = place;

    public ConceptFacts Facts { get; set; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public List<NoteRow> Notes { get; } = [];

    public void AddNotes(IEnumerable<NoteRow> notes) => Notes.AddRange(notes.Where(n => !Notes.Contains(n)));
}
