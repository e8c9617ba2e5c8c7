using Chartwright.CodeSets.Icd10Cm;
using Chartwright.CodeSets.Sources;

namespace Chartwright.CodeSets.Tests.Icd10Cm;

public sealed class CodeFileTests
{
    [Fact]
    public void An_order_line_is_read_by_its_columns()
    {
        var line = "00002 A000    1 Cholera d/t V. cholerae 01                                   Cholera due to Vibrio cholerae 01\r\n";
        var rows = OrderFile.Read(Text.File("o", $"00001 A00     0 {"Cholera",-60} Cholera\r\n{line}"));
        Assert.Equal(new CodeLine("A000", true, "Cholera d/t V. cholerae 01", "Cholera due to Vibrio cholerae 01", 2), rows[1]);
        Assert.False(rows[0].Billable);
    }

    [Theory]
    [InlineData("00001 A00     0 Cholera\r\n", "(1)", "has 23 characters")]
    [InlineData("00002 A00     0 Cholera                                                      Cholera\r\n", "(1)", "expected number 00001")]
    [InlineData("00001 a00     0 Cholera                                                      Cholera\r\n", "(1)", "columns 7-13")]
    [InlineData("00001 A00     2 Cholera                                                      Cholera\r\n", "(1)", "column 15")]
    [InlineData("00001 A00     0 Cholera                                                      Cholera\r\n00002 A00     0 Cholera                                                      Cholera\r\n", "(2)", "second time")]
    [InlineData("00001 A00     0 Cholera                                                      Chol", "(1)", "cut off")]
    [InlineData("", "", "holds no line")]
    public void A_damaged_order_file_names_file_line_and_mend(string content, string line, string what)
    {
        var error = Assert.Throws<SourceFormatException>(() => OrderFile.Read(Text.File("icd10cm-order-2026.txt", content)));
        Assert.StartsWith($"icd10cm-order-2026.txt{line}:", error.Message, StringComparison.Ordinal);
        Assert.Contains(what, error.Message, StringComparison.Ordinal);
        Assert.Contains("etch ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_list_holds_billable_codes()
    {
        var rows = CodeListFile.Read(Text.File("c", "A000    Cholera due to Vibrio\r\nT07XXXA Unspecified multiple injuries, initial encounter\r\n"));
        Assert.Equal(["A000", "T07XXXA"], rows.Select(r => r.Code));
        Assert.Equal("Unspecified multiple injuries, initial encounter", rows[1].LongTitle);
        Assert.All(rows, r => Assert.True(r.Billable));
    }

    [Theory]
    [InlineData("A000    Cholera\r\nA00\r\n", "(2)")]
    [InlineData("A000    Cholera\r\nA000    Cholera\r\n", "(2)")]
    [InlineData("A000XX01Cholera\r\n", "(1)")]
    public void A_damaged_code_list_names_file_and_line(string content, string line) =>
        Assert.StartsWith($"codes.txt{line}:", Assert.Throws<SourceFormatException>(() => CodeListFile.Read(Text.File("codes.txt", content))).Message, StringComparison.Ordinal);

    [Fact]
    public void Addenda_of_both_layouts_are_read()
    {
        const string Codes = "Delete:      I420    Dilated cardiomyopathy\r\nAdd:         M868X11 Other osteomyelitis, right shoulder\r\nRevise from: L02232  Carbuncle of back\r\nRevise to:   L02232  Carbuncle of back and flank\r\n\r\nCodes\r\n  74719 codes in a\r\n    1 additions\r\n    1 deletions\r\n    1 revisions\r\n";
        var lines = AddendaFile.Read(Text.File("a", Codes), ofOrder: false);
        Assert.Equal([AddendaAction.Delete, AddendaAction.Add, AddendaAction.ReviseFrom, AddendaAction.ReviseTo], lines.Select(l => l.Action));
        Assert.Equal(("M868X11", "Other osteomyelitis, right shoulder"), (lines[1].Code, lines[1].LongTitle));

        var order = AddendaFile.Read(Text.File("a", $"Delete:      1 B880    {"Other acariasis",-60} Other acariasis\r\nAdd:         0 B880    {"Other acariasis",-60} Other acariasis\r\nAdd:         1 B8801   {"Infest",-60} Infestation\r\n"), ofOrder: true);
        Assert.Equal([true, false, true], order.Select(l => l.Billable));
        Assert.Equal(("Infest", "Infestation"), (order[2].ShortTitle, order[2].LongTitle));
        Assert.Equal(["B8801"], ReleaseChanges.FromAddenda(order).Added);
    }

    [Theory]
    [InlineData("Change:      I420    Dilated cardiomyopathy\r\n", "(1)")]
    [InlineData("Add:         I420    Dilated cardiomyopathy\r\n\r\nCodes\r\n    2 additions\r\n", "(4)")]
    public void Damaged_addenda_name_file_and_line(string content, string line) =>
        Assert.StartsWith($"addenda.txt{line}:", Assert.Throws<SourceFormatException>(() => AddendaFile.Read(Text.File("addenda.txt", content), ofOrder: false)).Message, StringComparison.Ordinal);

    [Fact]
    public void Poa_exempt_codes_are_read_with_their_dots()
    {
        Assert.Equal([("B900", 2), ("S301XXD", 3)], PoaExemptFile.ReadText(Text.File("p", "Order26\tPOAexemptCode\tDescription\r\n01238\tB90.0\tSequelae\r\n2\tS30.1XXD\t\"Contusion, subsequent\"\r\n")));
        Assert.Contains("p(2)", Assert.Throws<SourceFormatException>(() => PoaExemptFile.ReadText(Text.File("p", "Order26\tPOAexemptCode\tDescription\r\n01238\r\n"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_poa_workbook_holds_the_same_codes_as_the_text()
    {
        var text = PoaExemptFile.ReadText(RealIcd10Cm.File(Icd10CmParts.PoaExempt, "FY2026"));
        Assert.Equal(text, PoaExemptFile.ReadWorkbook(RealIcd10Cm.File(Icd10CmParts.PoaExemptXlsx, "FY2026")));
    }

    [Fact]
    public void The_drug_csv_counts_dashes_as_levels()
    {
        const string Csv = "ICD-10-CM TABLE of DRUGS and CHEMICALS,,,,,,,\r\nSubstance,Poisoning Accidental,b,c,d,e,f,\r\nAcetic,,,,,,,\r\n\u0096 acid,T54.2X1,T54.2X2,T54.2X3,T54.2X4,--,--,\r\n\u0096 \u0096 with sodium acetate (ointment),T49.3X1,T49.3X2,T49.3X3,T49.3X4,T49.3X5,T49.3X6,\r\n\"Activated charcoal -see also Charcoal, medicinal\",T47.6X1,T47.6X2,T47.6X3,T47.6X4,T47.6X5,T47.6X6,\r\nSubstance,Poisoning Accidental,b,c,d,e,f,\r\nAleve -see Naproxen,,,,,,,\r\n";
        var rows = DrugCsvFile.Read(Text.File("d.csv", System.Text.Encoding.Latin1.GetBytes(Csv)));
        Assert.Equal([(0, "Acetic"), (1, "acid"), (2, "with sodium acetate"), (0, "Activated charcoal"), (0, "Aleve")], rows.Select(r => (r.Level, r.Title)));
        Assert.Equal("(ointment)", rows[2].Nonessential);
        Assert.Equal("Charcoal, medicinal", rows[3].SeeAlso);
        Assert.Equal("Naproxen", rows[4].See);
        Assert.Equal(["T54.2X1", "T54.2X2", "T54.2X3", "T54.2X4", string.Empty, string.Empty], rows[1].Cells);
        Assert.Contains("d.csv(3)", Assert.Throws<SourceFormatException>(() => DrugCsvFile.Read(Text.File("d.csv", "a\r\nb\r\nAcetic,\"T54\r\n"))).Message, StringComparison.Ordinal);
        Assert.Contains("lines are missing", Assert.Throws<SourceFormatException>(() => DrugCsvFile.Read(Text.File("d.csv", "a\r\nb\r\n\u0096 \u0096 deep,,,,,,,\r\n"))).Message, StringComparison.Ordinal);
    }
}
