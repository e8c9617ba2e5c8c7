using System.Text.RegularExpressions;
using Chartwright.CodeSets.Hcpcs;
using Chartwright.CodeSets.Icd10Cm;
using Chartwright.CodeSets.Icd10Pcs;
using Chartwright.CodeSets.Sources;
using Chartwright.Terminology;
using Chartwright.Terminology.Content;
using Chartwright.Testing;

namespace Chartwright.CodeSets.Tests.Core;

/// <summary>Our rows against the publishers' files: what we say is a code is one, and no sentence is theirs.</summary>
public sealed class CoreProofTests
{
    private const int FewWords = 4;
    private static readonly Dictionary<string, ReleaseContent> OfficialCodes = new(StringComparer.Ordinal);

    public static TheoryData<string, string> Releases => new() { { "icd10cm", "FY2026" }, { "icd10cm", "FY2027" }, { "hcpcs", "2026-01" }, { "icd10pcs", "FY2026" }, { "icd10pcs", "FY2027" } };

    [Theory]
    [MemberData(nameof(Releases))]
    public void Every_code_of_ours_is_valid_in_the_publishers_release(string system, string release)
    {
        var official = Official(system, release);
        var ours = CoreDataTests.Read(system, release, out _);
        var titles = official.Concepts.DistinctBy(c => c.Code).ToDictionary(c => c.Code);

        var wrong = new List<string>();
        foreach (var concept in ours.Concepts.Where(c => c.Kind is ConceptKind.Code or ConceptKind.Modifier))
        {
            if (!titles.TryGetValue(concept.Code, out var known))
            {
                wrong.Add($"{concept.Code} is no code");
            }
            else if (known.Billable != concept.Billable)
            {
                wrong.Add($"{concept.Code} is {(known.Billable ? "a code, not a header" : "a header, not a code")}");
            }
            else if ((known.ValidFrom ?? official.Manifest.EffectiveFrom) > (concept.ValidFrom ?? ours.Manifest.EffectiveFrom) || (known.ValidTo is { } end && (concept.ValidTo is null || concept.ValidTo > end)))
            {
                wrong.Add($"{concept.Code} is valid from {known.ValidFrom} to {known.ValidTo} only");
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count}: {string.Join('\n', wrong.Take(300))}");
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public void No_title_of_ours_is_a_publishers_sentence(string system, string release)
    {
        var titles = Official(system, release).Concepts.SelectMany(c => new[] { c.Title, c.ShortTitle }).Where(t => t.Split(' ').Length > FewWords).Select(Plain).ToHashSet(StringComparer.Ordinal);

        var same = CoreDataTests.Read(system, release, out _).Concepts.Where(c => titles.Contains(Plain(c.Title))).Select(c => $"{c.Code} {c.Title}").ToList();

        Assert.True(same.Count == 0, $"{same.Count}: {string.Join('\n', same.Take(300))}");
    }

    [Theory]
    [InlineData("FY2026")]
    [InlineData("FY2027")]
    public void Every_category_has_a_row(string release)
    {
        var official = Official("icd10cm", release).Concepts.Where(c => c.Kind == ConceptKind.Code && c.Code.Length == 3).Select(c => c.Code.ToString());
        var ours = CoreDataTests.Read("icd10cm", release, out _).Concepts.Select(c => c.Code.ToString()).ToHashSet(StringComparer.Ordinal);

        var missing = official.Where(c => !ours.Contains(c)).ToList();

        Assert.True(missing.Count == 0, $"{missing.Count}: {string.Join(' ', missing)}");
    }

    [Theory]
    [InlineData("FY2026")]
    [InlineData("FY2027")]
    public void Index_and_table_cells_lead_to_codes(string release)
    {
        var codes = Official("icd10cm", release).Concepts.ToDictionary(c => c.Code.ToString(), c => c.Billable, StringComparer.Ordinal);
        var wrong = new List<string>();
        foreach (var row in CoreDataTests.Read("icd10cm", release, out _).Index)
        {
            foreach (var printed in row.Cells.Append(row.Code).Append(row.Manifestation).Where(c => c.Length > 0))
            {
                var code = printed.TrimEnd('-').TrimEnd('.').Replace(".", string.Empty, StringComparison.Ordinal);

                // Cells of the drug table lack the seventh character, as in print.
                var isStem = printed.EndsWith('-') || row.Kind == IndexKind.Drug;
                if (!codes.TryGetValue(code, out var billable) || billable == isStem)
                {
                    wrong.Add($"{row.Kind} {row.Title}: {printed}");
                }
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count}: {string.Join('\n', wrong.Take(300))}");
    }

    private static string Plain(string title) => Regex.Replace(title.ToLowerInvariant(), "[^a-z0-9]+", " ", RegexOptions.None, TimeSpan.FromSeconds(1)).Trim();

    private static ReleaseContent Official(string system, string release)
    {
        var path = TestData.Source(system);
        lock (OfficialCodes)
        {
            if (!OfficialCodes.TryGetValue($"{system} {release}", out var content))
            {
                ICodeSystemReader reader = system switch { "icd10cm" => new Icd10CmReader(), "hcpcs" => new HcpcsReader(), _ => new Icd10PcsReader() };
                content = reader.Read(release, TextSource.Folder(reader, path), []);
                OfficialCodes[$"{system} {release}"] = content;
            }

            return content;
        }
    }
}
