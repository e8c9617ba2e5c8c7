using Chartwright.CodeSets.Icd10Cm;
using Chartwright.CodeSets.Sources;
using Chartwright.Terminology;

namespace Chartwright.CodeSets.Tests.Icd10Cm;

public sealed class IndexFileTests
{
    [Fact]
    public void Terms_come_in_preorder_with_their_levels()
    {
        var rows = Read("""
            <letter><title>A</title>
              <mainTerm><title>Arthritis<nemod>(acute) (chronic)</nemod></title><code>M19.90</code>
                <term level="1"><title>in</title>
                  <term level="2"><title>gout</title><code>M10.9</code></term>
                  <term level="2"><title>leprosy</title><code>A30.-</code><manif>M01.X0</manif></term>
                </term>
                <term level="1"><title>knee</title><see> Pain,  joint </see></term>
              </mainTerm>
              <mainTerm><title>Ache</title><seeAlso>Pain</seeAlso></mainTerm>
            </letter>
            """);
        Assert.Equal([(0, "Arthritis"), (1, "in"), (2, "gout"), (2, "leprosy"), (1, "knee"), (0, "Ache")], rows.Select(r => (r.Level, r.Title)));
        Assert.Equal("(acute) (chronic)", rows[0].Nonessential);
        Assert.Equal(("A30.-", "M01.X0"), (rows[3].Code, rows[3].Manifestation));
        Assert.Equal("Pain, joint", rows[4].See);
        Assert.Equal("Pain", rows[5].SeeAlso);
    }

    [Theory]
    [InlineData("vein<nemod>(peripheral)</nemod> NEC", "vein NEC", "(peripheral)")]
    [InlineData("auricle<nemod>(ear)</nemod>, congenital", "auricle, congenital", "(ear)")]
    [InlineData("Cancer<nemod>(o)</nemod>phobia", "Cancerphobia", "(o)")]
    [InlineData("<nemod>(gastro)</nemod>enteritis", "enteritis", "(gastro)")]
    [InlineData("<nemod>(acute)</nemod>", "acute", "")]
    [InlineData("Abasia  <nemod>(-astasia)  (hysterical)</nemod>", "Abasia", "(-astasia) (hysterical)")]
    public void The_title_keeps_what_follows_the_modifiers(string xml, string title, string modifiers)
    {
        var row = Assert.Single(Read($"<letter><mainTerm><title>{xml}</title><code>A00</code></mainTerm></letter>"));
        Assert.Equal((title, modifiers), (row.Title, row.Nonessential));
    }

    [Theory]
    [InlineData("<seecat>M01</seecat>", "M01.-", "")]
    [InlineData("<subcat>H93.3</subcat>", "H93.3-", "")]
    [InlineData("<code>A00.0</code><subcat>H93.3</subcat>", "A00.0", "subcategory H93.3")]
    public void A_reference_to_a_category_is_a_code_that_wants_more_characters(string xml, string code, string seeAlso)
    {
        var row = Assert.Single(Read($"<letter><mainTerm><title>x</title>{xml}</mainTerm></letter>"));
        Assert.Equal((code, seeAlso), (row.Code, row.SeeAlso));
    }

    [Fact]
    public void Table_rows_have_six_cells_and_dashes_are_empty()
    {
        var rows = Read("""
            <indexHeading><head col="1">Neoplasm</head></indexHeading>
            <letter><title>N</title><mainTerm><title>Neoplasm</title><cell col="2">C80.1</cell><cell col="4">--</cell><cell col="7">D49.9</cell>
              <term level="1"><title>book-leaf<nemod>(mouth)</nemod></title><manif>ventral surface of tongue</manif><cell col="3">-</cell></term></mainTerm></letter>
            """, IndexKind.Neoplasm);
        Assert.Equal(["C80.1", "", "", "", "", "D49.9"], rows[0].Cells);
        Assert.Equal("book-leaf ventral surface of tongue", rows[1].Title);
        Assert.Equal(string.Empty, rows[1].Manifestation);
        Assert.Equal(["", "", "", "", "", ""], rows[1].Cells);
    }

    [Fact]
    public void A_wrong_level_is_told_and_the_nesting_followed()
    {
        var issues = new List<Issue>();
        var rows = Read("<letter><mainTerm><title>x</title><term level=\"3\"><title>y</title></term></mainTerm></letter>", issues: issues);
        Assert.Equal(1, rows[1].Level);
        Assert.Equal("SET-0114", Assert.Single(issues).Descriptor.Id);
    }

    [Theory]
    [InlineData("<letter><mainTerm><code>A00</code></mainTerm></letter>", "no title")]
    [InlineData("<letter><mainTerm><title>x</title><cell col=\"2\">A00</cell></mainTerm></letter>", "expected 2 to 7 in a table")]
    [InlineData("<letter><title>A</title></letter>", "no main term")]
    [InlineData("<letter><mainTerm><title>x</title>", "damaged or cut off")]
    public void Damage_names_file_and_line(string letters, string what)
    {
        var error = Assert.Throws<SourceFormatException>(() => Read(letters));
        Assert.Matches(@"^i\.xml\(\d+\): ", error.Message);
        Assert.Contains(what, error.Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<Chartwright.Terminology.Content.IndexRow> Read(string letters, IndexKind kind = IndexKind.Alphabetic, List<Issue>? issues = null) =>
        IndexFile.Read(Text.File("i.xml", Text.Index(letters)), kind, issues ?? []);
}
