using System.Collections.Immutable;
using System.Text;
using Chartwright.Terminology.Content;

namespace Chartwright.Terminology;

/// <summary>A node of a release: a cursor into the pack, cheap to make and to copy.</summary>
/// <param name="Release">The release it belongs to.</param>
/// <param name="Position">Its place in hierarchical order.</param>
public readonly record struct Concept(CodeSystemRelease Release, int Position)
{
    /// <summary>Code, canonical.</summary>
    public CodeValue Code => CodeValue.TryParse(Release.Text(Record.Code), null, out var code) ? code : throw Release.Damaged("a code");

    /// <summary>Code as people read it.</summary>
    public string DisplayCode => Kind is ConceptKind.Chapter or ConceptKind.Block ? Code.ToString() : CodeDisplay.Format(Release.System, Code);

    /// <summary>Title.</summary>
    public string Title => Release.Text(Record.Title);

    /// <summary>Short title, empty when the publisher gives none.</summary>
    public string ShortTitle => Release.Text(Record.ShortTitle);

    /// <summary>Kind of node.</summary>
    public ConceptKind Kind => Record.Kind;

    /// <summary>Whether it may be reported as it stands (validity on a day is <see cref="IsValidOn"/>).</summary>
    public bool IsBillable => Record.Billable != 0;

    /// <summary>Facts.</summary>
    public ConceptFacts Facts => (ConceptFacts)Record.Facts;

    /// <summary>First valid day: the release's unless the code came later.</summary>
    public DateOnly ValidFrom => Record.ValidFrom == 0 ? Release.Manifest.EffectiveFrom : DateOnly.FromDayNumber(Record.ValidFrom);

    /// <summary>Last valid day: the release's unless the code ended earlier; null while open.</summary>
    public DateOnly? ValidTo => Record.ValidTo == 0 ? Release.Manifest.EffectiveTo : DateOnly.FromDayNumber(Record.ValidTo);

    /// <summary>The node above, null for a root.</summary>
    public Concept? Parent => Record.Parent < 0 ? null : new Concept(Release, Record.Parent);

    /// <summary>One past the last node below this one.</summary>
    internal int SubtreeEnd => Record.SubtreeEnd;

    /// <summary>Whether nodes stand below it.</summary>
    public bool HasChildren => Record.SubtreeEnd > Position + 1;

    /// <summary>Nodes directly below, by code.</summary>
    public IEnumerable<Concept> Children
    {
        get
        {
            var end = SubtreeEnd;
            for (var i = Position + 1; i < end; i = new Concept(Release, i).SubtreeEnd)
            {
                yield return new Concept(Release, i);
            }
        }
    }

    /// <summary>All nodes below, in hierarchical order.</summary>
    public IEnumerable<Concept> Descendants
    {
        get
        {
            for (var i = Position + 1; i < SubtreeEnd; i++)
            {
                yield return new Concept(Release, i);
            }
        }
    }

    /// <summary>Nodes above, nearest first.</summary>
    public IEnumerable<Concept> Ancestors
    {
        get
        {
            for (var p = Parent; p is { } node; p = node.Parent)
            {
                yield return node;
            }
        }
    }

    /// <summary>Notes that stand at this node itself.</summary>
    public ImmutableArray<NoteRow> OwnNotes
    {
        get
        {
            var notes = ImmutableArray.CreateBuilder<NoteRow>(Record.NoteCount);
            foreach (ref readonly var n in Release.NotesAt(Record.NoteStart, Record.NoteCount))
            {
                notes.Add(new NoteRow((NoteKind)n.Kind, Release.Text(n.Text)));
            }

            return notes.ToImmutable();
        }
    }

    /// <summary>Notes in force: this node's, then those inherited from each node above (Guidelines I.A.11, notes at chapter, block and category hold below them).</summary>
    /// <remarks>Inclusion terms and definitions are the node's own and are not inherited.</remarks>
    public IEnumerable<NoteInForce> NotesInForce
    {
        get
        {
            foreach (var note in OwnNotes)
            {
                yield return new NoteInForce(this, note.Kind, note.Text);
            }

            foreach (var ancestor in Ancestors)
            {
                foreach (var note in ancestor.OwnNotes)
                {
                    if (note.Kind is not (NoteKind.InclusionTerm or NoteKind.Definition))
                    {
                        yield return new NoteInForce(ancestor, note.Kind, note.Text);
                    }
                }
            }
        }
    }

    /// <summary>7th characters in force: those of the nearest node that defines any, as character and meaning.</summary>
    public ImmutableArray<KeyValuePair<char, string>> SeventhCharacters
    {
        get
        {
            for (Concept? node = this; node is { } n; node = n.Parent)
            {
                var own = n.OwnNotes.Where(x => x.Kind == NoteKind.SeventhCharacter && x.Text.Length > 2)
                    .Select(x => KeyValuePair.Create(x.Text[0], x.Text[2..])).ToImmutableArray();
                if (!own.IsEmpty)
                {
                    return own;
                }
            }

            return [];
        }
    }

    /// <summary>Named values.</summary>
    public ImmutableArray<PropertyRow> Properties
    {
        get
        {
            var rows = ImmutableArray.CreateBuilder<PropertyRow>(Record.PropertyCount);
            foreach (ref readonly var p in Release.PropertiesAt(Record.PropertyStart, Record.PropertyCount))
            {
                rows.Add(new PropertyRow(Release.Text(p.Name), Release.Text(p.Value)));
            }

            return rows.ToImmutable();
        }
    }

    private ref readonly Packs.ConceptRecord Record => ref Release.ConceptAt(Position);

    /// <summary>Whether the code may be used on a day.</summary>
    public bool IsValidOn(ServiceDate date) => date.Day >= ValidFrom && (ValidTo is not { } to || date.Day <= to);

    /// <summary>Whether this node lies below <paramref name="other"/> or is it (FHIR subsumption).</summary>
    public bool IsWithin(Concept other) => Position >= other.Position && Position < other.SubtreeEnd;

    /// <summary>The node as a row, for compilers of derived files.</summary>
    public ConceptRow ToRow() => new()
    {
        Code = Code,
        Kind = Kind,
        Parent = Parent is { } parent ? parent.Code : default,
        Title = Title,
        ShortTitle = ShortTitle,
        Billable = IsBillable,
        ValidFrom = Record.ValidFrom == 0 ? null : DateOnly.FromDayNumber(Record.ValidFrom),
        ValidTo = Record.ValidTo == 0 ? null : DateOnly.FromDayNumber(Record.ValidTo),
        Facts = Facts,
        Notes = OwnNotes,
        Properties = Properties,
    };

    /// <summary>Compares the code without making a string.</summary>
    internal bool HasCode(ReadOnlySpan<char> code)
    {
        var utf8 = Release.Utf8(Record.Code);
        Span<byte> sought = stackalloc byte[32];
        return code.Length <= 32 && Encoding.ASCII.TryGetBytes(code, sought, out var n) && utf8.SequenceEqual(sought[..n]);
    }

    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append($"{Release.System} {Release.Name} {DisplayCode}");
        return true;
    }
}
