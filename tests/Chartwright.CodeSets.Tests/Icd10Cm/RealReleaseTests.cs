using System.Diagnostics;
using Chartwright.CodeSets.Icd10Cm;
using Chartwright.CodeSets.Sources;
using Chartwright.Terminology;
using Chartwright.Terminology.Content;
using Chartwright.Testing;

namespace Chartwright.CodeSets.Tests.Icd10Cm;

public sealed class RealReleaseTests
{
    [Fact]
    public void Every_file_is_recognised_by_its_content()
    {
        var found = RealIcd10Cm.Sources().Select(s => $"{s.Release} {s.Part}").Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(
        [
            "FY2021 order", "FY2021 tabular",
            "FY2025 codes", "FY2025 codes-addenda", "FY2025 conversion", "FY2025 drug-csv", "FY2025 order", "FY2025 order-addenda", "FY2025 poa-exempt", "FY2025 poa-exempt-xlsx",
            "FY2026 codes", "FY2026 codes-addenda", "FY2026 conversion", "FY2026 drug", "FY2026 external-cause", "FY2026 guidelines", "FY2026 index", "FY2026 neoplasm",
            "FY2026 order", "FY2026 order-addenda", "FY2026 poa-exempt", "FY2026 poa-exempt-xlsx", "FY2026 tabular",
            "FY2027 codes", "FY2027 codes-addenda",
        ],
        found);
        Assert.Equal(["FY2021", "FY2025", "FY2026", "FY2027"], new Icd10CmReader().Releases(RealIcd10Cm.Sources()));
    }

    [Theory]
    [InlineData("FY2021", 72_621, 95_358)]
    [InlineData("FY2025", 74_260, 97_584)]
    [InlineData("FY2026", 74_719, 98_186)]
    [InlineData("FY2027", 74_879, 0)]
    public void Counts_are_the_publishers(string release, int billable, int rows)
    {
        var codes = RealIcd10Cm.Release(release).Concepts.Where(c => c.Kind == ConceptKind.Code).ToList();
        Assert.Equal(billable, codes.Count(c => c.Billable));
        Assert.True(rows == 0 || rows == codes.Count, $"{codes.Count} rows");
    }

    [Theory]
    [InlineData("FY2021")]
    [InlineData("FY2026")]
    public void The_tabular_list_alone_yields_the_order_file_code_by_code(string release)
    {
        var issues = new List<Issue>();
        var tabular = TabularFile.Read(RealIcd10Cm.File(Icd10CmParts.Tabular, release), issues);
        var order = OrderFile.Read(RealIcd10Cm.File(Icd10CmParts.Order, release));
        var derived = ReleaseCodes.FromTabular(tabular).ByCode;

        Assert.Equal(order.Select(r => r.Code).Order(StringComparer.Ordinal), derived.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(order.Where(r => r.Billable).Select(r => r.Code).Order(StringComparer.Ordinal), derived.Values.Where(r => r.Billable).Select(r => r.Code).Order(StringComparer.Ordinal));
        // Z68.30 and Z68.41 lack a space after "[BMI]" in the tabular list at hand.
        Assert.Equal(release == "FY2026" ? ["Z6830", "Z6841"] : [], order.Where(r => !LatinFolding.IsFoldOf(r.LongTitle, derived[r.Code].LongTitle)).Select(r => r.Code));
    }

    [Theory]
    [InlineData("FY2021")]
    [InlineData("FY2025")]
    [InlineData("FY2026")]
    [InlineData("FY2027")]
    public void Every_release_is_a_tree_of_unique_codes(string release)
    {
        var content = RealIcd10Cm.Release(release);
        var byCode = content.Concepts.ToDictionary(c => c.Code);
        Assert.All(content.Concepts.Where(c => c.Kind != ConceptKind.Chapter), c =>
        {
            Assert.True(byCode.TryGetValue(c.Parent, out var parent), $"{c.Code} has parent {c.Parent}");
            Assert.Equal(c.Kind == ConceptKind.Code && c.Code.Length > 3, parent!.Kind == ConceptKind.Code);
            Assert.False(parent.Billable, $"{parent.Code} is billable but has {c.Code} below");
        });
        Assert.Equal(22, content.Concepts.Count(c => c.Kind == ConceptKind.Chapter));
        Assert.All(content.Concepts, c => Assert.NotEmpty(c.Title));
        var withChildren = content.Concepts.Select(c => c.Parent).ToHashSet();
        Assert.All(content.Concepts.Where(c => c is { Kind: ConceptKind.Code, Billable: false }), c => Assert.Contains(c.Code, withChildren));
    }

    [Fact]
    public void The_path_goes_by_chapter_and_nested_blocks()
    {
        var byCode = RealIcd10Cm.Release("FY2026").Concepts.ToDictionary(c => c.Code.ToString(), StringComparer.Ordinal);
        Assert.Equal(["S52.521A", "S52.521", "S52.52", "S52.5", "S52", "S50-S59", "CH19"], Path("S52521A"));
        Assert.Equal(["T20.011A", "T20.011", "T20.01", "T20.0", "T20", "T20-T25", "T20-T32", "T07-T88", "CH19"], Path("T20011A"));
        Assert.Equal(["T07.XXXA", "T07", "T07-T07", "T07-T88", "CH19"], Path("T07XXXA"));
        Assert.Equal(["QA0.0101", "QA0.010", "QA0.01", "QA0.0", "QA0", "QA0-QA0", "CH17"], Path("QA00101"));
        Assert.Equal(["C7A.00", "C7A.0", "C7A", "C7A-C7A", "C00-C96", "CH02"], Path("C7A00"));
        Assert.Equal(["H54.512A", "H54.512", "H54.51", "H54.5", "H54", "H53-H54", "CH07"], Path("H54512A"));

        IEnumerable<string> Path(string code)
        {
            for (var at = byCode[code]; ; at = byCode[at.Parent.ToString()])
            {
                yield return at.Kind == ConceptKind.Code ? CodeDisplay.Format(CodeSystemId.Icd10Cm, at.Code) : at.Code.ToString();
                if (at.Parent.IsEmpty)
                {
                    yield break;
                }
            }
        }
    }

    [Fact]
    public void Notes_stand_where_the_publisher_put_them()
    {
        var byCode = RealIcd10Cm.Release("FY2026").Concepts.ToDictionary(c => c.Code.ToString(), StringComparer.Ordinal);
        Assert.Contains(byCode["CH01"].Notes, n => n is { Kind: NoteKind.UseAdditionalCode, Text: "code to identify resistance to antimicrobial drugs (Z16.-)" });
        Assert.Contains(byCode["E11"].Notes, n => n.Kind == NoteKind.Excludes1);
        Assert.Contains(byCode["J09-J18"].Notes, n => n.Kind == NoteKind.Excludes2);
        Assert.Equal(["any associated:", "open wound of head (S01.-)", "skull fracture (S02.-)"], byCode["S06"].Notes.Where(n => n.Kind == NoteKind.CodeAlso).Select(n => n.Text));
        Assert.Contains(byCode["S52"].Notes, n => n is { Kind: NoteKind.SeventhCharacter, Text: "B\tinitial encounter for open fracture type I or II" });
        Assert.Contains(byCode["S52"].Notes, n => n is { Kind: NoteKind.SeventhCharacter, Text: "B\tinitial encounter for open fracture NOS" });
        Assert.Empty(byCode["S52521A"].Notes);
        Assert.Contains(byCode["H548"].Notes, n => n.Kind == NoteKind.Definition && n.Text.Contains("6/18", StringComparison.Ordinal));
    }

    [Fact]
    public void Facts_are_those_of_the_lists()
    {
        var codes = RealIcd10Cm.Codes("FY2026");
        Assert.Equal(38_349, codes.Values.Count(c => c.Facts.HasFlag(ConceptFacts.PoaExempt)));
        Assert.True(codes["S52521A"].Facts.HasFlag(ConceptFacts.SeventhCharacterExpanded));
        Assert.False(codes["S52521"].Facts.HasFlag(ConceptFacts.SeventhCharacterExpanded));
        Assert.True(codes["F0280"].Facts.HasFlag(ConceptFacts.Manifestation));
        Assert.True(codes["D638"].Facts.HasFlag(ConceptFacts.Manifestation));
        Assert.False(codes["B974"].Facts.HasFlag(ConceptFacts.Manifestation));
        Assert.False(codes["B9561"].Facts.HasFlag(ConceptFacts.Manifestation));
        Assert.False(codes["E119"].Facts.HasFlag(ConceptFacts.Manifestation));
        Assert.Equal(487, codes.Values.Count(c => c.Billable && c.Facts.HasFlag(ConceptFacts.New)));
        Assert.True(codes["E11A"].Facts.HasFlag(ConceptFacts.New));
    }

    [Fact]
    public void Accents_of_the_tabular_list_are_kept()
    {
        var codes = RealIcd10Cm.Codes("FY2026");
        Assert.Equal("Ménière's disease, right ear", codes["H8101"].Title);
        Assert.Equal("Ménière's disease, right ear", RealIcd10Cm.Codes("FY2025")["H8101"].Title);
    }

    [Fact]
    public void The_indexes_are_whole()
    {
        var index = RealIcd10Cm.Release("FY2026").Index;
        Assert.Equal(8_121, index.Count(r => r is { Kind: IndexKind.Alphabetic, Level: 0 }));
        Assert.Equal(73_384, index.Count(r => r is { Kind: IndexKind.Alphabetic, Level: > 0 }));
        Assert.Equal(314, index.Count(r => r is { Kind: IndexKind.ExternalCause, Level: 0 }));
        Assert.Equal(7_776, index.Count(r => r is { Kind: IndexKind.ExternalCause, Level: > 0 }));
        Assert.Equal(1_940, index.Count(r => r.Kind == IndexKind.Neoplasm));
        Assert.Equal(7_430, index.Count(r => r.Kind == IndexKind.Drug));
        Assert.All(index, r => Assert.Equal(r.Kind is IndexKind.Neoplasm or IndexKind.Drug ? 6 : 0, r.Cells.Length));
    }

    [Fact]
    public void Releases_that_borrow_share_what_was_read_once()
    {
        var sources = SourceFolder.List(TestData.Source("icd10cm"));
        var reader = new Icd10CmReader();
        var recognized = sources.Select(reader.Recognize).OfType<RecognizedSource>().ToList();
        var watch = Stopwatch.StartNew();
        var contents = new List<ReleaseContent>();
        foreach (var release in reader.Releases(recognized))
        {
            contents.Add(reader.Read(release, recognized, []));
            TestContext.Current.TestOutputHelper!.WriteLine($"{release} {watch.ElapsedMilliseconds} ms");
            watch.Restart();
        }

        var rows = contents.ConvertAll(c => c.Index.First(r => r is { Kind: IndexKind.Alphabetic, Title: "Abasia" }));
        Assert.All(rows, r => Assert.Same(rows[0], r));
        Assert.Same(contents[2].Citations, contents[3].Citations);
    }

    [Fact]
    public void Every_index_code_exists_but_the_three_known_misprints()
    {
        var unknown = RealIcd10Cm.Issues("FY2026").Where(i => i.Descriptor == Icd10CmIssues.IndexCodeUnknown).Select(i => i.Args[1]).Order(StringComparer.Ordinal);
        Assert.Equal(["Q99.814", "Q99.814", "Z15.08"], unknown);
    }

    [Fact]
    public void The_reconstructed_sources_are_named_in_the_manifest()
    {
        var manifest = RealIcd10Cm.Release("FY2026").Manifest;
        Assert.Equal((new DateOnly(2025, 10, 1), (DateOnly?)new DateOnly(2026, 9, 30), string.Empty), (manifest.EffectiveFrom, manifest.EffectiveTo, manifest.NotesFrom));
        Assert.Contains("reconstructed", manifest.Remarks, StringComparison.Ordinal);
        Assert.Equal(11, manifest.Sources.Length);
    }
}
