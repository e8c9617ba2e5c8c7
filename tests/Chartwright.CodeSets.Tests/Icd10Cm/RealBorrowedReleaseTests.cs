using Chartwright.CodeSets.Icd10Cm;
using Chartwright.Terminology;
using Chartwright.Terminology.Content;

namespace Chartwright.CodeSets.Tests.Icd10Cm;

/// <summary>Releases that lack a tabular list, an index or headers of their own.</summary>
public sealed class RealBorrowedReleaseTests
{
    [Fact]
    public void Windows_follow_one_another_and_lenders_are_named()
    {
        var manifests = new[] { "FY2025", "FY2026", "FY2027" }.Select(r => RealIcd10Cm.Release(r).Manifest).ToArray();
        Assert.Equal(["FY2026", string.Empty, "FY2026"], manifests.Select(m => m.NotesFrom));
        Assert.All(manifests.Zip(manifests.Skip(1)), pair => Assert.Equal(pair.First.EffectiveTo!.Value.AddDays(1), pair.Second.EffectiveFrom));
        Assert.Equal(string.Empty, RealIcd10Cm.Release("FY2021").Manifest.NotesFrom);
        Assert.Contains("The Alphabetic Index is from FY2026.", RealIcd10Cm.Release("FY2021").Manifest.Remarks, StringComparison.Ordinal);
    }

    [Fact]
    public void The_addenda_lead_from_one_list_to_the_next()
    {
        var before = Billable("FY2026");
        var after = Billable("FY2027");
        Assert.Equal(190, after.Count(c => !before.ContainsKey(c.Key)));
        Assert.Equal(30, before.Count(c => !after.ContainsKey(c.Key)));
        Assert.Equal(after.Keys.Except(before.Keys).Order(StringComparer.Ordinal), WithFact("FY2027", ConceptFacts.New));
        Assert.Equal(["L02232", "L03312", "L03322", "Z2914"], WithFact("FY2027", ConceptFacts.Revised));
        Assert.DoesNotContain(RealIcd10Cm.Issues("FY2027"), i => i.Descriptor == Icd10CmIssues.AddendumMisfit);

        var old = Billable("FY2025");
        Assert.Equal(before.Keys.Except(old.Keys).Order(StringComparer.Ordinal), WithFact("FY2026", ConceptFacts.New));
        Assert.DoesNotContain(RealIcd10Cm.Issues("FY2026"), i => i.Descriptor == Icd10CmIssues.AddendumMisfit);
    }

    [Fact]
    public void A_code_divided_becomes_a_header_with_its_title_and_notes()
    {
        var codes = RealIcd10Cm.Codes("FY2027");
        Assert.False(codes["I420"].Billable);
        Assert.Equal("Dilated cardiomyopathy", codes["I420"].Title);
        Assert.Contains(codes["I420"].Notes, n => n is { Kind: NoteKind.InclusionTerm, Text: "Congestive cardiomyopathy" });
        Assert.Equal("I420", codes["I4200"].Parent.ToString());
        Assert.True(codes["I4200"].Billable);
    }

    [Fact]
    public void New_headers_take_the_words_their_codes_share_or_say_that_none_are_published()
    {
        var codes = RealIcd10Cm.Codes("FY2027");
        Assert.Equal("Odontogenic sinusitis", codes["J3483"].Title);
        Assert.Equal("Toxic effect of alkenes, assault", codes["T52813"].Title);
        Assert.Equal("M67A", codes["M67A0"].Parent.ToString());
        Assert.Equal("[K6A.01 to K6A.8: no title published with the code list]", codes["K6A"].Title);
        Assert.Equal("K65-K68", codes["K6A"].Parent.ToString());
        Assert.Equal("O3140", codes["O3140X0"].Parent.ToString());
        Assert.True(codes["O3140X0"].Facts.HasFlag(ConceptFacts.SeventhCharacterExpanded));
        Assert.Contains(RealIcd10Cm.Issues("FY2027"), i => i.Descriptor == Icd10CmIssues.HeaderWithoutTitle && i.Args[0] == "K6A");
    }

    [Fact]
    public void Exemption_from_poa_is_carried_only_to_codes_that_are_there()
    {
        var before = RealIcd10Cm.Codes("FY2026");
        var after = RealIcd10Cm.Codes("FY2027");
        Assert.Equal(
            before.Values.Where(c => c.Facts.HasFlag(ConceptFacts.PoaExempt) && after.TryGetValue(c.Code.ToString(), out var a) && a.Billable).Select(c => c.Code).Order(),
            after.Values.Where(c => c.Facts.HasFlag(ConceptFacts.PoaExempt)).Select(c => c.Code).Order());
    }

    [Theory]
    [InlineData("FY2021")]
    [InlineData("FY2025")]
    [InlineData("FY2027")]
    public void A_borrowed_index_names_only_codes_of_the_release(string release)
    {
        var codes = RealIcd10Cm.Codes(release);
        var content = RealIcd10Cm.Release(release);
        Assert.All(content.Index.SelectMany(r => r.Cells.Prepend(r.Code).Prepend(r.Manifestation)).Where(c => c.Length > 0), printed =>
        {
            Assert.True(Icd10CmCode.TryNormalize(printed, out var code), printed);
            Assert.True(codes.ContainsKey(code), $"{release} has no {printed}");
        });
        Assert.True(content.Index.Count > 95_000, $"{content.Index.Count} rows");
    }

    [Fact]
    public void A_code_not_there_yet_gives_way_to_the_one_that_served_before()
    {
        var index = RealIcd10Cm.Release("FY2025").Index;
        Assert.Equal("B88.0", index.Single(r => r is { Level: 0, Title: "Acariasis", Kind: IndexKind.Alphabetic }).Code);
        Assert.Equal("B88.09", RealIcd10Cm.Release("FY2026").Index.Single(r => r is { Level: 0, Title: "Acariasis", Kind: IndexKind.Alphabetic }).Code);
    }

    [Fact]
    public void The_drug_table_of_2025_is_read_from_its_csv()
    {
        var drugs = RealIcd10Cm.Release("FY2025").Index.Where(r => r.Kind == IndexKind.Drug).ToList();
        Assert.Equal(7_402, drugs.Count);
        var beverage = drugs.First(r => r.Title == "beverage");
        Assert.Equal(1, beverage.Level);
        Assert.Equal(["T51.0X1", "T51.0X2", "T51.0X3", "T51.0X4", string.Empty, string.Empty], beverage.Cells);
        Assert.Equal("(bis(chlorophenyl)-dichloroethylene)", drugs.Single(r => r.Title == "DDE").Nonessential);
        Assert.Equal("Naproxen", drugs.Single(r => r.Title == "Aleve").See);
    }

    [Fact]
    public void The_conversion_table_leads_to_the_codes_before()
    {
        var maps = RealIcd10Cm.Release("FY2026").Maps;
        Assert.Equal([("C50919", "2025-10-01"), ("C50929", "2025-10-01")], Of("C50A0"));
        Assert.Equal([("G5611", "2016-10-01"), ("G5612", "2016-10-01")], Of("G5613"));
        Assert.Equal(["H02101", "H02102", "H02103", "H02104", "H02105", "H02106", "H02109"], Of("H02152").Select(t => t.Item1));
        Assert.DoesNotContain(RealIcd10Cm.Release("FY2025").Maps, m => string.CompareOrdinal(m.Flags, "2025-09-30") > 0);
        Assert.DoesNotContain(RealIcd10Cm.Issues("FY2026"), i => i.Descriptor == Icd10CmIssues.ConversionRow);

        (string, string)[] Of(string code) => [.. maps.Where(m => m.Source.ToString() == code).Select(m => (m.Target.ToString(), m.Flags))];
    }

    private static Dictionary<string, ConceptRow> Billable(string release) =>
        RealIcd10Cm.Codes(release).Where(c => c.Value.Billable).ToDictionary(StringComparer.Ordinal);

    private static IEnumerable<string> WithFact(string release, ConceptFacts fact) =>
        Billable(release).Where(c => c.Value.Facts.HasFlag(fact)).Select(c => c.Key).Order(StringComparer.Ordinal);
}
