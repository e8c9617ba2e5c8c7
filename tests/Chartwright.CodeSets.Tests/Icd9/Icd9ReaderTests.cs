using Chartwright.CodeSets.Icd9;
using Chartwright.CodeSets.Sources;
using Chartwright.Testing;

namespace Chartwright.CodeSets.Tests.Icd9;

public sealed class Icd9ReaderTests
{
    [Fact]
    public void Version_32_holds_its_diagnoses_and_procedures()
    {
        var folder = TestData.Source("icd9");
        var issues = new List<Issue>();

        var dx = Icd9Reader.Diagnoses.Read("v32", TextSource.Folder(Icd9Reader.Diagnoses, folder), issues);
        var px = Icd9Reader.Procedures.Read("v32", TextSource.Folder(Icd9Reader.Procedures, folder), issues);

        Assert.Empty(issues);
        Assert.Equal(14567, dx.Concepts.Count);
        Assert.Equal(3882, px.Concepts.Count);
        Assert.All(dx.Concepts.Concat(px.Concepts), c => Assert.True(c.Billable && c.Title.Length > 0 && c.ShortTitle.Length > 0));
        Assert.Equal("Ménière's disease, unspecified", dx.Concepts.Single(c => c.Code.ToString() == "38600").Title);
        Assert.Equal(new DateOnly(2014, 10, 1), dx.Manifest.EffectiveFrom);
        Assert.Equal(new DateOnly(2015, 9, 30), dx.Manifest.EffectiveTo);
    }

    [Fact]
    public void A_cut_line_is_told_with_its_number()
    {
        var sources = TextSource.Recognized(Icd9Reader.Procedures, TextSource.File("CMS32_DESC_LONG_SG.txt", "0001 Made-up treatment of a thing\n00"));

        Assert.StartsWith("CMS32_DESC_LONG_SG.txt(2): ", Assert.Throws<SourceFormatException>(() => Icd9Reader.Procedures.Read("v32", sources, [])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Diagnoses_and_procedures_are_told_apart_by_their_width()
    {
        var dx = TextSource.File("a.txt", "0010  Made-up disease\n");
        var px = TextSource.File("b.txt", "0001 Made-up treatment\n");

        Assert.NotNull(Icd9Reader.Diagnoses.Recognize(dx));
        Assert.Null(Icd9Reader.Procedures.Recognize(dx));
        Assert.NotNull(Icd9Reader.Procedures.Recognize(px));
        Assert.Null(Icd9Reader.Diagnoses.Recognize(px));
    }
}
