using System.Text.Json;
using Chartwright.Testing;

namespace Chartwright.Cli.Tests;

/// <summary><c>search</c> and its contract for programs.</summary>
public sealed class SearchTests(SharedHome home)
{
    [Fact]
    public void Json_is_a_list_of_system_code_title_and_score_best_first()
    {
        var hits = home.Run("search", "gout", "--format", "json").Json().EnumerateArray().ToArray();

        Assert.NotEmpty(hits);
        Assert.All(hits, h => Assert.All((string[])["system", "code", "title", "score"], p => Assert.True(h.TryGetProperty(p, out _), p)));
        var scores = hits.Select(h => h.GetProperty("score").GetDouble()).ToArray();
        Assert.Equal(scores.OrderDescending(), scores);
        Assert.Equal("M10.9", hits[0].GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("pnuemonia", "J18.9")]
    [InlineData("e1122", "E11.22")]
    [InlineData("htn", "I10")]
    public void Misspellings_fragments_and_abbreviations_find_the_code_first(string words, string code)
    {
        Assert.Equal(code, home.Run("search", words, "--system", "icd10cm", "--format", "json").Json()[0].GetProperty("code").GetString());
    }

    [Fact]
    public void Many_queries_are_answered_a_line_each_in_their_order()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllLines(folder.File("q.jsonl"), [JsonSerializer.Serialize(new { q = "gout" }), JsonSerializer.Serialize(new { q = "wheelchair", system = "hcpcs" }), JsonSerializer.Serialize(new { q = "xyzzyxyz" })]);

        var answers = home.Run("search", "--queries", folder.File("q.jsonl"), "--format", "jsonl", "--limit", "5").JsonLines();

        Assert.Equal(["gout", "wheelchair", "xyzzyxyz"], answers.Select(a => a.GetProperty("q").GetString()));
        Assert.All(answers, a => Assert.InRange(a.GetProperty("hits").GetArrayLength(), 0, 5));
        Assert.NotEqual(0, answers[1].GetProperty("hits").GetArrayLength());
        Assert.All(answers[1].GetProperty("hits").EnumerateArray(), h => Assert.Equal("hcpcs", h.GetProperty("system").GetString()));
        Assert.Equal(0, answers[2].GetProperty("hits").GetArrayLength());
    }

    [Theory]
    [InlineData("{\"q\": 3}", "'q'")]
    [InlineData("gout", "not JSON")]
    [InlineData("{\"q\": \"gout\", \"system\": \"snomed ct!\"}", "'system'")]
    public void A_wrong_query_line_is_named(string line, string what)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllLines(folder.File("q.jsonl"), ["{\"q\": \"gout\"}", line]);

        var result = home.Run("search", "--queries", folder.File("q.jsonl"), "--format", "jsonl");

        Assert.Equal(ExitCode.Input, result.Code);
        Assert.Contains("q.jsonl(2):", result.Error, StringComparison.Ordinal);
        Assert.Contains(what, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_found_and_nothing_asked_have_their_exit_codes()
    {
        Assert.Equal(ExitCode.Found, home.Run("search", "xyzzyxyz").Code);
        Assert.Equal(ExitCode.Usage, home.Run("search").Code);
        Assert.Equal(ExitCode.Usage, home.Run("search", "--queries", "no-such.jsonl").Code);
        Assert.Equal(ExitCode.Usage, home.Run("search", "gout", "--limit", "none").Code);
    }

    [Fact]
    public void Filters_keep_to_billable_codes_and_a_chapter()
    {
        var billable = home.Run("search", "diabetes", "--billable", "--format", "json", "--system", "icd10cm").Json().EnumerateArray().Select(h => h.GetProperty("code").GetString()).ToArray();
        var chapter = home.Run("search", "diabetes", "--chapter", "CH04", "--format", "json").Json().EnumerateArray().Select(h => h.GetProperty("code").GetString()!).ToArray();

        Assert.NotEmpty(billable);
        Assert.DoesNotContain("E11", billable);
        Assert.NotEmpty(chapter);
        Assert.All(chapter, c => Assert.StartsWith("E", c, StringComparison.Ordinal));
    }

    [Fact]
    public void Csv_has_a_heading_and_a_row_a_hit()
    {
        var lines = home.Run("search", "gout", "--format", "csv", "--limit", "3").Lines;

        Assert.Equal("system,code,title,score,matched", lines[0]);
        Assert.Equal(4, lines.Length);
    }
}
