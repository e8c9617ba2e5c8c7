using Chartwright.Terminology.Packs;
using Chartwright.Testing;

namespace Chartwright.Terminology.Tests.Packs;

public sealed class PackRoundTripTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Concepts_come_back_in_hierarchical_order_with_their_facts()
    {
        using var release = Written();
        Assert.Equal(["CH09", "I30-I5A", "I50", "I501", "I509", "S52", "S525", "S525XXA"], release.Concepts.Select(c => c.Code.ToString()));
        var fracture = Find(release, "S52.5XXA");
        Assert.Equal("Broken lower radius, first", fracture.Title);
        Assert.True(fracture.IsBillable);
        Assert.Equal(ConceptFacts.SeventhCharacterExpanded, fracture.Facts);
        Assert.Equal("blue", Assert.Single(fracture.Properties).Value);
        Assert.Equal(["S525", "S52"], fracture.Ancestors.Select(a => a.Code.ToString()));
        Assert.True(release.IsReportable(fracture.Code, new ServiceDate(2026, 3, 31)));
        Assert.False(release.IsReportable(fracture.Code, new ServiceDate(2026, 4, 1)));
        Assert.False(release.IsReportable(CodeValue.Parse("I50"), new ServiceDate(2026, 1, 1)));
        Assert.Null(release.Find(CodeValue.Parse("I5")));
        Assert.Null(release.Find(CodeValue.Parse("Z99.9")));
    }

    [Fact]
    public void Notes_are_inherited_from_every_level_but_inclusion_terms_are_not()
    {
        using var release = Written();
        var notes = Find(release, "I50.9").NotesInForce.Select(n => (n.From.Code.ToString(), n.Kind)).ToArray();
        Assert.Equal([("I50", NoteKind.CodeFirst), ("CH09", NoteKind.Excludes2)], notes);
        Assert.Equal([NoteKind.CodeFirst, NoteKind.InclusionTerm], Find(release, "I50").OwnNotes.Select(n => n.Kind));
        Assert.Equal(['A', 'D'], Find(release, "S52.5").SeventhCharacters.Select(p => p.Key));
        Assert.Empty(Find(release, "I50").SeventhCharacters);
    }

    [Fact]
    public void Index_lines_keep_their_tree_and_tables_their_cells()
    {
        using var release = Written();
        var main = Assert.Single(release.MainTerms(IndexKind.Alphabetic));
        Assert.Equal(["heart", "kidney"], main.Children.Select(c => c.Title));
        var left = main.Children.First().Children.Single();
        Assert.Equal("Failure, failed, heart, left", left.Path);
        Assert.Equal("I50.1", left.Code);
        Assert.Equal("Disease, kidney", main.Children.Last().See);
        Assert.Equal("C79.81", release.MainTerms(IndexKind.Neoplasm).Single().Cells[1]);
    }

    [Fact]
    public void Maps_tables_and_citations_come_back()
    {
        using var release = Written();
        Assert.Equal("4280", Assert.Single(release.MapsFrom(CodeValue.Parse("I509"))).Target.ToString());
        Assert.True(Assert.Single(release.MapsFrom(CodeValue.Parse("I501"))).Target.IsEmpty);
        Assert.Empty(release.MapsFrom(CodeValue.Parse("I50")));
        Assert.Equal('J', release.Tables.Single().Axes[0].Values[0].Value);
        Assert.Equal("I.A.12.a", release.Citations.Single().Number);
    }

    [Fact]
    public void The_same_rows_give_the_same_bytes()
    {
        PackWriter.Write(MadeUpRelease.Content(), _folder.File("a.cwpack"));
        PackWriter.Write(MadeUpRelease.Content(), _folder.File("b.cwpack"));
        Assert.Equal(File.ReadAllBytes(_folder.File("a.cwpack")), File.ReadAllBytes(_folder.File("b.cwpack")));
    }

    [Fact]
    public void Rows_that_do_not_fit_together_are_refused_and_leave_the_old_pack()
    {
        var path = _folder.File("a.cwpack");
        PackWriter.Write(MadeUpRelease.Content(), path);
        var before = File.ReadAllBytes(path);
        var content = MadeUpRelease.Content();
        var doubled = new Content.ReleaseContent { Manifest = content.Manifest, Concepts = [.. content.Concepts, content.Concepts[3]] };
        Assert.Throws<InvalidDataException>(() => PackWriter.Write(doubled, path));
        var orphan = new Content.ReleaseContent { Manifest = content.Manifest, Concepts = [content.Concepts[3]] };
        Assert.Throws<InvalidDataException>(() => PackWriter.Write(orphan, path));
        Assert.Equal(before, File.ReadAllBytes(path));
        Assert.Single(Directory.GetFiles(_folder.Path));
    }

    private static Concept Find(CodeSystemRelease release, string code) => release.Find(CodeValue.Parse(code)) ?? throw new InvalidOperationException(code);

    private CodeSystemRelease Written()
    {
        var path = _folder.File("made-up.cwpack");
        PackWriter.Write(MadeUpRelease.Content(), path);
        return CodeSystemRelease.Open(path);
    }
}
