using Chartwright.CodeSets.Icd10Cm;
using Chartwright.CodeSets.Sources;
using Chartwright.Terminology;
using Chartwright.Terminology.Content;

namespace Chartwright.CodeSets.Tests.Icd10Cm;

public sealed class TabularFileTests
{
    private const string Chapter = """
        <chapter><name>19</name><desc>Injuries (S00-T88)</desc>
          <notes><note>Use   secondary
             code(s)</note></notes>
          <sectionIndex><sectionRef first="S00" last="S09" id="S00-S09">Head</sectionRef></sectionIndex>
          <section id="S00-T07"><desc>All (S00-T07)</desc><excludes1><note>burns (T20-T32)</note></excludes1></section>
          <section id="S00-S09"><desc>Injuries to the head (S00-S09)</desc>
            <diag><name>S06</name><desc>Intracranial injury</desc>
              <codeAlso><note>any associated:</note><note>open wound (S01.-)</note></codeAlso>
              <codeAlso><note>fracture (S02.-)</note></codeAlso>
              <sevenChrNote><note>The 7th character is to be added</note></sevenChrNote>
              <sevenChrDef><extension char="A">initial encounter</extension><note>first time</note><extension char="D">subsequent encounter</extension><extension char="S">sequela</extension></sevenChrDef>
              <notes><note>7th characters D and S do not apply to codes in category S06 with 6th character 7 - death due to injury, or 8 - death due to other cause.</note></notes>
              <diag><name>S06.1</name><desc>Edema</desc>
                <diag placeholder="true"><name>S06.1X</name><desc>Edema</desc>
                  <diag><name>S06.1X1</name><desc>Edema with loss of consciousness</desc></diag>
                  <diag><name>S06.1X7</name><desc>Edema with death</desc></diag>
                </diag>
              </diag>
              <diag><name>S06.9</name><desc>Unspecified, Ménière</desc><sevenChrDef><extension char="0">none</extension></sevenChrDef></diag>
            </diag>
          </section>
          <section id="T07"><desc>Multiple (T07)</desc><diag><name>T07</name><desc>Multiple injuries</desc></diag></section>
        </chapter>
        """;

    [Fact]
    public void Nodes_notes_and_blocks_come_in_order()
    {
        var issues = new List<Issue>();
        var tabular = TabularFile.Read(Text.File("t.xml", Text.Tabular(Chapter)), issues);
        Assert.Empty(issues);
        var chapter = Assert.Single(tabular.Chapters);
        Assert.Equal(("CH19", "Injuries", "S00-T88"), (chapter.Code, chapter.Title, chapter.Range));
        Assert.Equal(new NoteRow(NoteKind.Note, "Use secondary code(s)"), Assert.Single(chapter.Notes));
        Assert.Equal([("S00-T07", "CH19"), ("S00-S09", "S00-T07"), ("T07-T07", "S00-T07")], tabular.Blocks.Select(b => (b.Code, b.Parent!.Code)));
        Assert.Equal(NoteKind.Excludes1, Assert.Single(tabular.Blocks[0].Notes).Kind);
        Assert.Equal(
        [
            (NoteKind.CodeAlso, "any associated:"), (NoteKind.CodeAlso, "open wound (S01.-)"), (NoteKind.CodeAlso, "fracture (S02.-)"),
            (NoteKind.SeventhCharacterNote, "The 7th character is to be added"),
            (NoteKind.SeventhCharacter, "A\tinitial encounter"), (NoteKind.SeventhCharacter, "A\tfirst time"), (NoteKind.SeventhCharacter, "D\tsubsequent encounter"), (NoteKind.SeventhCharacter, "S\tsequela"),
            (NoteKind.Note, "7th characters D and S do not apply to codes in category S06 with 6th character 7 - death due to injury, or 8 - death due to other cause."),
        ],
        tabular.Nodes["S06"].Notes.Select(n => (n.Kind, n.Text)));
    }

    [Fact]
    public void Leaves_take_the_nearest_seventh_characters_and_pad_with_x()
    {
        var tabular = TabularFile.Read(Text.File("t.xml", Text.Tabular(Chapter)), []);
        Assert.Equal(["S061X1A", "S061X1D", "S061X1S", "S061X7A", "S069XX0"], tabular.Expansion.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("Edema with loss of consciousness, sequela", tabular.Expansion["S061X1S"].Title);
        var rows = ReleaseCodes.FromTabular(tabular).ByCode;
        Assert.Equal(["S061X1A", "S061X1D", "S061X1S", "S061X7A", "S069XX0", "T07"], rows.Values.Where(r => r.Billable).Select(r => r.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_node_below_a_foreign_parent_moves_below_its_stem()
    {
        var issues = new List<Issue>();
        var text = Chapter.Replace("<diag><name>S06.1X7</name>", "<diag><name>S06.9A</name>", StringComparison.Ordinal);
        var tabular = TabularFile.Read(Text.File("t.xml", Text.Tabular(text)), issues);
        Assert.Equal("S069", tabular.Nodes["S069A"].Parent!.Code);
        Assert.DoesNotContain(tabular.Nodes["S061X"].Children, c => c.Code == "S069A");
        Assert.Equal("t.xml(19): SET-0103: S069A stands below S061X, whose code does not begin it; it was put below S069.", Assert.Single(issues).ToString());
    }

    [Fact]
    public void An_unknown_element_is_passed_over_with_its_place()
    {
        var issues = new List<Issue>();
        var tabular = TabularFile.Read(Text.File("t.xml", Text.Tabular(Chapter.Replace("<codeAlso><note>fracture (S02.-)</note></codeAlso>", "<excludes3><note>x</note></excludes3>", StringComparison.Ordinal))), issues);
        Assert.Equal(7, tabular.Nodes.Count);
        Assert.Equal("t.xml(12): SET-0101: <excludes3> inside <diag> is not of this layout; it was passed over with all it holds. Check the file against the publisher's schema.", Assert.Single(issues).ToString());
    }

    [Theory]
    [InlineData("<diag><name>S06.1X7</name>", "<diag><name>S06.1X1</name>", "second time")]
    [InlineData("<diag><name>S06.1X7</name>", "<diag><name>6</name>", "needs a code and a title")]
    [InlineData("<name>19</name>", "<name>nineteen</name>", "expected a number")]
    [InlineData("id=\"S00-S09\"><desc>", "id=\"head\"><desc>", "the block's id")]
    [InlineData("char=\"D\"", "char=\"DD\"", "7th character")]
    [InlineData("<diag><name>S06.1</name>", "<diag>stray<name>S06.1</name>", "text stands where only elements")]
    [InlineData("<desc>Edema with death</desc>", "<desc>Edema with death", "damaged or cut off")]
    public void Damage_names_file_line_and_mend(string from, string to, string what)
    {
        Assert.Contains(from, Chapter, StringComparison.Ordinal);
        var error = Assert.Throws<SourceFormatException>(() => TabularFile.Read(Text.File("t.xml", Text.Tabular(Chapter.Replace(from, to, StringComparison.Ordinal))), []));
        Assert.Matches(@"^t\.xml\(\d+\): ", error.Message);
        Assert.Contains(what, error.Message, StringComparison.Ordinal);
        Assert.Matches("[Ff]etch (it|the file) again", error.Message);
    }

    [Fact]
    public void An_index_an_addendum_and_an_endless_nest_are_refused()
    {
        Assert.Contains("another kind of file", Refusal(Text.Index("<letter><title>A</title></letter>")), StringComparison.Ordinal);
        Assert.Contains("addendum", Refusal(Text.Tabular(Chapter).Replace("<ICD10CM.tabular>", "<ICD10CM.tabular isAddenda=\"true\">", StringComparison.Ordinal)), StringComparison.Ordinal);
        var nest = string.Concat(Enumerable.Repeat("<diag>", 5000)) + string.Concat(Enumerable.Repeat("</diag>", 5000));
        Assert.Contains("nest deeper", Refusal(Text.Tabular($"<chapter><name>1</name><section id=\"A00-A09\">{nest}</section></chapter>")), StringComparison.Ordinal);
        Assert.Contains("damaged", Refusal("<!DOCTYPE x [<!ENTITY a \"b\">]>" + Text.Tabular(Chapter)[39..]), StringComparison.Ordinal);

        static string Refusal(string content) => Assert.Throws<SourceFormatException>(() => TabularFile.Read(Text.File("t.xml", content), [])).Message;
    }

    [Fact]
    public void What_an_addendum_struck_out_is_not_read()
    {
        var tabular = TabularFile.Read(Text.File("t.xml", Text.Tabular(Chapter.Replace("<desc>Edema with death</desc>", "<desc>Edema <diff><old>and</old><new>with</new></diff> death</desc>", StringComparison.Ordinal))), []);
        Assert.Equal("Edema with death", tabular.Nodes["S061X7"].Title);
    }
}
