using System.Collections.Immutable;
using Chartwright.Application.Coding;
using Chartwright.Application.Evaluation;
using Chartwright.Testing;

namespace Chartwright.Application.Tests.Evaluation;

/// <summary>Figures checked against sums done by hand.</summary>
public sealed class DiagnosisEvaluationTests
{
    [Fact]
    public void Figures_are_micro_averages_over_distinct_codes_of_a_record()
    {
        var report = Compare(
            (["I10", "E11.22", "N18.32"], ["I10", "E11.22", "I10", "J45.909"]),
            (["I10"], []),
            ([], ["R05.9"]));

        Assert.Equal(3, report.Records);
        Assert.Equal(new Counts(Right: 2, Spurious: 2, Missed: 2), report.Codes);
        Assert.Equal(0.5, report.Codes.F1, 12);
        Assert.Equal(new Counts(Right: 2, Spurious: 2, Missed: 2), report.Categories);
    }

    [Fact]
    public void A_category_counts_once_and_forgives_the_rest_of_the_code()
    {
        var report = Compare((["E11.22", "E11.42"], ["E11.9"]));

        Assert.Equal(new Counts(0, 1, 2), report.Codes);
        Assert.Equal(new Counts(1, 0, 0), report.Categories);
    }

    [Fact]
    public void Average_precision_follows_the_ranks_not_the_order_of_the_list()
    {
        var records = new[] { Record("1", "I10", "E11.9") };
        ImmutableArray<CodeAssignment> proposed = [Assignment("E11.9", rank: 3), Assignment("I10", rank: 1), Assignment("J45.909", rank: 2)];

        var report = DiagnosisEvaluation.Compare(records, [proposed], _ => true, TimeSpan.Zero);

        // Right at ranks 1 and 3: (1/1 + 2/3) / 2.
        Assert.Equal((1.0 + (2.0 / 3)) / 2, report.MeanAveragePrecision, 12);
    }

    [Fact]
    public void A_record_without_codes_counts_as_right_when_none_is_proposed()
    {
        Assert.Equal(1, Compare(([], [])).MeanAveragePrecision);
        Assert.Equal(0, Compare(([], ["I10"])).MeanAveragePrecision);
    }

    [Fact]
    public void Procedures_do_not_count_among_diagnoses()
    {
        var procedure = Assignment("I10", 1) with { Coding = new Chartwright.Coding(CodeSystemId.Icd10Pcs, "FY2026", CodeValue.Parse("0DTJ4ZZ")) };

        Assert.Equal(default, DiagnosisEvaluation.Compare([Record("1")], [[procedure]], _ => true, TimeSpan.Zero).Codes);
    }

    [Fact]
    public void Errors_are_named_by_kind_most_frequent_first()
    {
        var report = Compare(
            (["S52.501A"], ["S52.509A"]),
            (["E11.22"], ["E11.9"]),
            (["E11.21"], ["E11.42"]),
            (["N18.9"], ["N18.32"]),
            (["I10"], []),
            (["I10"], ["R05.9"]));

        Assert.Equal(new CodeError("missed", "I10", 2), report.Errors[0]);
        Assert.Contains(new CodeError("too general", "E11.22", 1), report.Errors.Concat(Compare((["E11.22"], ["E11.2"])).Errors));
        Assert.Contains(new CodeError("too specific", "N18.9", 1), report.Errors);
        Assert.Contains(new CodeError("missed", "E11.21", 1), report.Errors);
        Assert.Contains(new CodeError("spurious", "R05.9", 1), report.Errors);
        Assert.DoesNotContain(report.Errors, e => e.Kind == "spurious" && e.Code == "E11.42");
        Assert.Equal(["I10"], report.PerRecord[5].Missed);
        Assert.Equal(["R05.9"], report.PerRecord[5].Spurious);
    }

    [Fact]
    public void The_share_of_the_key_that_no_longer_exists_is_told()
    {
        var report = DiagnosisEvaluation.Compare([Record("1", "I10", "Z99.99")], [[]], c => c == "I10", TimeSpan.Zero);

        Assert.Equal(0.5, report.NotInRelease, 12);
    }

    [Fact]
    public void A_labelled_file_is_read_and_a_wrong_line_is_named_by_its_number_in_the_file()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("a.jsonl"), "{\"id\":\"1\",\"text\":\"t\",\"dx\":[\"I10\",\"I10\"]}\n\n{\"id\":\"2\",\"text\":\"u\",\"dx\":[]}\n");
        File.WriteAllText(folder.File("b.jsonl"), "{\"id\":\"1\",\"text\":\"t\",\"dx\":[\"I10\"]}\n\n{\"id\":\"2\",\"text\":\"u\"}\n");

        var records = LabelledRecord.Load(folder.File("a.jsonl"));

        Assert.Equal(["1", "2"], records.Select(r => r.Request.Id));
        Assert.Equal(["I10"], records[0].Diagnoses);
        Assert.StartsWith("b.jsonl(3): ", Assert.Throws<FormatException>(() => LabelledRecord.Load(folder.File("b.jsonl"))).Message, StringComparison.Ordinal);
    }

    private static DiagnosisReport Compare(params (string[] Key, string[] Proposed)[] records) => DiagnosisEvaluation.Compare(
        [.. records.Select((r, i) => Record($"{i}", r.Key))],
        [.. records.Select(r => r.Proposed.Select((p, i) => Assignment(p, i + 1)).ToImmutableArray())],
        _ => true,
        TimeSpan.FromSeconds(1));

    private static LabelledRecord Record(string id, params string[] key) => new() { Request = new CodeRequest { Id = id, Text = string.Empty }, Diagnoses = [.. key] };

    private static CodeAssignment Assignment(string code, int rank) => new() { Coding = new Chartwright.Coding(CodeSystemId.Icd10Cm, "FY2026", CodeValue.Parse(code)), Rank = rank };
}
