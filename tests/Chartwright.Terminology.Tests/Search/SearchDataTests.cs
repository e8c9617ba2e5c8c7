using Chartwright.Terminology.Search;
using Chartwright.Testing;

namespace Chartwright.Terminology.Tests.Search;

/// <summary>Our own tables in <c>data/search/</c>: their form, and every code in them.</summary>
public sealed class SearchDataTests(CompiledPacks packs)
{
    [Fact]
    public void Tables_are_tidy_and_say_nothing_twice()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(CompiledPacks.Data, "search"), "*.tsv"))
        {
            var text = File.ReadAllText(file);
            Assert.False(text.Contains('\r', StringComparison.Ordinal), file);
            var lines = text.TrimEnd('\n').Split('\n').Where(l => l[0] != '#').ToList();
            var columns = lines[0].Split('\t').Length;
            Assert.All(lines, l => Assert.Equal(columns, l.Split('\t').Length));
            Assert.Equal(lines.Count, lines.Distinct(StringComparer.Ordinal).Count());
        }
    }

    [Fact]
    public void Every_code_of_our_phrases_and_frequencies_is_reportable()
    {
        var byName = packs.OfficialReleases.ToDictionary(r => r.System.ToString(), StringComparer.Ordinal);
        var own = SearchTerms.FromText([.. Directory.EnumerateFiles(Path.Combine(CompiledPacks.Data, "search"), "*.tsv").Select(f => KeyValuePair.Create(f, File.ReadAllText(f)))]);
        var codes = own.Phrases.Select(p => (System: p.System.ToString(), p.Code)).Concat(own.Common.Keys.Select(k => (System: k.Split(' ')[0], Code: k.Split(' ')[1])));
        var wrong = codes.Where(c => !byName[c.System].IsReportable(CodeValue.Parse(c.Code), CompiledPacks.Day)).Select(c => $"{c.System} {c.Code}").Distinct().ToList();

        Assert.True(wrong.Count == 0, $"not reportable on {CompiledPacks.Day}: {string.Join(", ", wrong)}");
    }
}
