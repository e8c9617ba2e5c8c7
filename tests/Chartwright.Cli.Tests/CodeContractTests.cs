using System.Text.Json;
using Chartwright.Testing;

namespace Chartwright.Cli.Tests;

/// <summary>The contract for programs: JSON lines in, JSON lines out.</summary>
public sealed class CodeContractTests(SharedHome home)
{
    private const string Secret = "Wilhelmina Testcase";
    private const string Note = "ASSESSMENT:\r\n1. Gout, left foot \ud83e\uddb6.\r\n2. Essential hypertension.\r\n";

    [Fact]
    public void Answers_come_in_the_order_of_the_lines_with_id_date_and_source_of_the_date()
    {
        var input = string.Join('\n', Line(new { id = "b", text = Note, date = "2026-03-01" }), string.Empty, Line(new { id = 7, text = Note }), Line(new { id = "a", text = "No complaints." }));

        var answers = home.RunWith(input, "code", "-", "--format", "jsonl").JsonLines();
        var dated = home.RunWith(input, "code", "-", "--format", "jsonl", "--date", "2026-02-02").JsonLines();

        Assert.Equal(["b", "7", "a"], answers.Select(a => a.GetProperty("id").GetString()));
        Assert.Equal(["2026-03-01", "2026-01-15", "2026-01-15"], answers.Select(a => a.GetProperty("date").GetString()));
        Assert.Equal(["given", "today", "today"], answers.Select(a => a.GetProperty("dateSource").GetString()));
        Assert.Equal(["2026-03-01", "2026-02-02", "2026-02-02"], dated.Select(a => a.GetProperty("date").GetString()));
        Assert.Equal(["given", "option", "option"], dated.Select(a => a.GetProperty("dateSource").GetString()));
        Assert.All(answers, a => Assert.Equal("core", a.GetProperty("edition").GetString()));
        Assert.Equal(0, answers[2].GetProperty("assignments").GetArrayLength());
    }

    [Fact]
    public void An_assignment_holds_system_code_rank_sequence_confidence_poa_and_evidence()
    {
        var answer = Assert.Single(home.RunWith(Line(new { id = "1", text = Note, setting = "office" }), "code", "-", "--format", "jsonl").JsonLines());

        var assignments = answer.GetProperty("assignments").EnumerateArray().ToArray();
        Assert.Contains(assignments, a => a.GetProperty("code").GetString() == "I10");
        Assert.Contains(assignments, a => a.GetProperty("code").GetString()!.StartsWith("M10.", StringComparison.Ordinal));
        foreach (var assignment in assignments)
        {
            string[] wanted = ["system", "code", "rank", "sequence", "confidence", "poa", "evidence"];
            Assert.All(wanted, w => Assert.True(assignment.TryGetProperty(w, out _), w));
            Assert.False(assignment.TryGetProperty("trail", out _));
            Assert.Equal("icd10cm", assignment.GetProperty("system").GetString());
            Assert.InRange(assignment.GetProperty("confidence").GetDouble(), 0, 1);
            Assert.Equal(JsonValueKind.Null, assignment.GetProperty("poa").ValueKind);
            Assert.NotEqual(0, assignment.GetProperty("evidence").GetArrayLength());
        }

        Assert.Equal(Enumerable.Range(1, assignments.Length), assignments.Select(a => a.GetProperty("sequence").GetInt32()));
        Assert.Equal(Enumerable.Range(1, assignments.Length), assignments.Select(a => a.GetProperty("rank").GetInt32()).Order());
        var byRank = assignments.OrderBy(a => a.GetProperty("rank").GetInt32()).Select(a => a.GetProperty("confidence").GetDouble()).ToArray();
        Assert.Equal(byRank.OrderDescending(), byRank);
    }

    [Fact]
    public void Evidence_is_the_words_of_the_note_at_its_offsets_in_every_sample_note()
    {
        var notes = Samples();
        var answers = home.RunWith(string.Join('\n', notes.Select(n => Line(new { id = n.Name, text = n.Text }))), "code", "-", "--format", "jsonl").JsonLines();

        Assert.Equal(notes.Select(n => n.Name), answers.Select(a => a.GetProperty("id").GetString()));
        foreach (var ((_, text), answer) in notes.Zip(answers))
        {
            foreach (var evidence in answer.GetProperty("assignments").EnumerateArray().SelectMany(a => a.GetProperty("evidence").EnumerateArray()))
            {
                var (start, end) = (evidence.GetProperty("start").GetInt32(), evidence.GetProperty("end").GetInt32());
                Assert.Equal(text[start..end], evidence.GetProperty("text").GetString());
                Assert.NotEqual(string.Empty, text[start..end].Trim());
            }
        }
    }

    [Fact]
    public void Many_records_at_once_give_the_bytes_of_one_by_one_and_of_a_second_run()
    {
        var lines = Samples().Select(n => Line(new { id = n.Name, text = n.Text, setting = "emergency" })).ToArray();

        var together = home.RunWith(string.Join('\n', lines), "code", "-", "--format", "jsonl", "--explain").Out;
        var again = home.RunWith(string.Join('\n', lines), "code", "-", "--format", "jsonl", "--explain").Out;
        var apart = string.Concat(lines.Select(l => home.RunWith(l, "code", "-", "--format", "jsonl", "--explain").Out));

        Assert.Equal(together, again);
        Assert.Equal(together, apart);
    }

    [Fact]
    public void Only_a_facility_inpatient_stay_carries_presence_on_admission()
    {
        string[] settings = ["inpatient", "office", "outpatient"];
        var input = string.Join('\n', settings.Select(s => Line(new { id = s, text = "DISCHARGE DIAGNOSES\nPneumonia. Essential hypertension. Former smoker.", setting = s })).Append(Line(new { id = "doctor", text = "Pneumonia.", setting = "inpatient", side = "professional" })));

        var answers = home.RunWith(input, "code", "-", "--format", "jsonl").JsonLines().ToDictionary(a => a.GetProperty("id").GetString()!, a => a.GetProperty("assignments").EnumerateArray().ToDictionary(x => x.GetProperty("code").GetString()!, x => x.GetProperty("poa").GetString()), StringComparer.Ordinal);

        Assert.Equal("Y", answers["inpatient"]["I10"]);
        Assert.Null(answers["inpatient"]["Z87.891"]);
        Assert.All(answers["office"].Values.Concat(answers["outpatient"].Values).Concat(answers["doctor"].Values), Assert.Null);
    }

    [Fact]
    public void The_setting_professional_is_an_office_visit_on_the_professional_side()
    {
        Assert.Contains("(office, professional,", home.RunWith("Gout.", "code", "-", "--setting", "professional").Out, StringComparison.Ordinal);
        Assert.Contains("(office, professional,", home.RunWith("Gout.", "code", "-", "--setting", "office").Out, StringComparison.Ordinal);
        Assert.Contains("(office, facility,", home.RunWith("Gout.", "code", "-", "--setting", "office", "--side", "facility").Out, StringComparison.Ordinal);
        Assert.Contains("(outpatient, facility,", home.RunWith("Gout.", "code", "-").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_fields_are_ignored()
    {
        var result = home.RunWith(Line(new { id = "1", text = "Gout.", mrn = "x", dx = new[] { "M10.9" }, nested = new { a = 1 } }), "code", "-", "--format", "jsonl");

        Assert.Equal(ExitCode.Done, result.Code);
        Assert.Single(result.JsonLines());
    }

    [Theory]
    [InlineData("setting", "moon", "office")]
    [InlineData("side", "both", "facility or professional")]
    [InlineData("date", "15.01.2026", "2026-01-15")]
    [InlineData("sex", "Q", "M, F or U")]
    [InlineData("birthDate", "30.5.61", "1961-05-30")]
    public void An_unknown_value_is_an_error_that_names_line_field_and_mend_and_no_text(string field, string value, string mend)
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("notes.jsonl");
        var bad = new Dictionary<string, string>(StringComparer.Ordinal) { ["id"] = "2", ["text"] = $"{Secret} has gout.", [field] = value };
        File.WriteAllText(file, $"{Line(new { id = "1", text = "Gout." })}\n{JsonSerializer.Serialize(bad)}\n");

        var result = home.Run("code", file, "--format", "jsonl");

        Assert.Equal(ExitCode.Input, result.Code);
        Assert.Contains($"notes.jsonl(2): '{field}'", result.Error, StringComparison.Ordinal);
        Assert.Contains(mend, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(value, result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Wilhelmina Testcase has gout")]
    [InlineData("{\"id\": \"1\", \"text\": \"Wilhelmina Testcase has gout")]
    [InlineData("[\"Wilhelmina Testcase\"]")]
    [InlineData("{\"id\": \"1\", \"note\": \"Wilhelmina Testcase\"}")]
    public void A_line_that_is_no_record_is_named_without_its_text(string line)
    {
        var result = home.RunWith(line, "code", "-", "--format", "jsonl");

        Assert.Equal(ExitCode.Input, result.Code);
        Assert.Contains("standard input(1):", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Testcase", result.Error + result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_without_release_gives_no_codes_a_word_and_exit_code_4()
    {
        var result = home.RunWith(Line(new { id = "old", text = "Gout.", date = "2001-02-03" }), "code", "-", "--format", "jsonl");

        var answer = Assert.Single(result.JsonLines());
        Assert.Equal(ExitCode.NoRelease, result.Code);
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("edition").ValueKind);
        Assert.Equal(0, answer.GetProperty("assignments").GetArrayLength());
        Assert.Contains("old: no ICD-10-CM release at hand covers 2001-02-03", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_adds_the_trail_of_each_code_and_what_was_set_aside()
    {
        var answer = Assert.Single(home.RunWith(Line(new { id = "1", text = "Gout. No evidence of pneumonia." }), "code", "-", "--format", "jsonl", "--explain").JsonLines());

        var trail = answer.GetProperty("assignments")[0].GetProperty("trail").EnumerateArray().Select(s => s.GetProperty("stage").GetString()).ToArray();
        Assert.Contains("index", trail);
        var aside = answer.GetProperty("setAside").EnumerateArray().ToArray();
        Assert.Contains(aside, a => a.GetProperty("text").GetString()!.Contains("pneumonia", StringComparison.OrdinalIgnoreCase) && a.GetProperty("reason").GetString()!.Length > 0);
    }

    private static (string Name, string Text)[] Samples() =>
        [.. Directory.EnumerateFiles(Path.Combine(TestData.Checkout, "samples", "notes"), "*.txt").Order(StringComparer.Ordinal).Select(f => (Path.GetFileName(f), File.ReadAllText(f)))];

    private static string Line(object record) => JsonSerializer.Serialize(record);
}
