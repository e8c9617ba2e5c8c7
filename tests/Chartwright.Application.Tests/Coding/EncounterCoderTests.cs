using System.Text;
using Chartwright.Application.Coding;
using Chartwright.Testing;

namespace Chartwright.Application.Tests.Coding;

public sealed class EncounterCoderTests(OpenHome home)
{
    private static readonly CodeDefaults Defaults = new() { Today = new ServiceDate(2026, 1, 15) };

    private EncounterCoder Coder => home.Installation.Coder;

    [Theory]
    [InlineData("2025-10-01", "FY2026")]
    [InlineData("2026-09-30", "FY2026")]
    [InlineData("2026-10-01", "FY2027")]
    public void The_date_chooses_the_release(string date, string release)
    {
        var record = Coder.Code(Gout() with { Date = ServiceDate.Parse(date) }, Defaults);

        Assert.Equal(release, record.Release!.Release);
        Assert.All(record.Result.Assignments, a => Assert.Equal(release, a.Coding.Release));
        Assert.Contains(record.Result.Assignments, a => a.Coding.ToString() == "M10.9");
    }

    [Fact]
    public void A_date_without_release_gives_no_codes()
    {
        var record = Coder.Code(Gout() with { Date = new ServiceDate(2001, 2, 3) }, Defaults);

        Assert.Null(record.Release);
        Assert.Empty(record.Result.Assignments);
        Assert.Null(Coder.ReaderFor(new ServiceDate(2001, 2, 3)));
    }

    [Fact]
    public void An_edition_insisted_on_is_never_replaced_by_another()
    {
        Assert.Null(Coder.Code(Gout(), Defaults with { Edition = "official" }).Release);
        Assert.Equal("core", Coder.Code(Gout(), Defaults with { Edition = "core" }).Release!.Edition);
    }

    [Fact]
    public void The_date_is_the_records_then_the_option_then_today()
    {
        var option = Defaults with { Date = new ServiceDate(2026, 2, 2) };

        Assert.Equal(("given", "2026-03-03"), Dated(Gout() with { Date = new ServiceDate(2026, 3, 3) }, option));
        Assert.Equal(("option", "2026-02-02"), Dated(Gout(), option));
        Assert.Equal(("today", "2026-01-15"), Dated(Gout(), Defaults));
    }

    [Fact]
    public void The_side_follows_the_setting_unless_it_is_named()
    {
        Assert.Equal(ClaimSide.Professional, Side(Gout() with { Setting = EncounterKind.Home }, Defaults));
        Assert.Equal(ClaimSide.Facility, Side(Gout() with { Setting = EncounterKind.Inpatient }, Defaults));
        Assert.Equal(ClaimSide.Professional, Side(Gout() with { Setting = EncounterKind.Inpatient, Side = ClaimSide.Professional }, Defaults));
        Assert.Equal(ClaimSide.Facility, Side(Gout(), Defaults with { Setting = EncounterKind.Office, Side = ClaimSide.Facility }));
        Assert.Equal(ClaimSide.Facility, Side(Gout() with { Setting = EncounterKind.Outpatient }, Defaults with { Setting = EncounterKind.Office, Side = ClaimSide.Professional }));
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes_on_every_thread()
    {
        var requests = Directory.EnumerateFiles(Path.Combine(TestData.Checkout, "samples", "notes"), "*.txt").Order(StringComparer.Ordinal)
            .Select(f => new CodeRequest { Id = Path.GetFileName(f), Text = File.ReadAllText(f), Setting = EncounterKind.Inpatient }).ToArray();
        var oneByOne = requests.Select(Bytes).ToArray();

        var together = new string[4 * requests.Length];
        Parallel.For(0, together.Length, i => together[i] = Bytes(requests[i % requests.Length]));

        Assert.True(requests.Length >= 10);
        for (var i = 0; i < together.Length; i++)
        {
            Assert.Equal(oneByOne[i % requests.Length], together[i]);
        }
    }

    [Fact]
    public void Every_proposed_code_is_reportable_on_the_day_and_proved_by_words_of_the_note()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(TestData.Checkout, "samples", "notes"), "*.txt"))
        {
            var record = Coder.Code(new CodeRequest { Id = "1", Text = File.ReadAllText(file) }, Defaults);
            var release = home.Installation.Catalog.ForDate(CodeSystemId.Icd10Cm, record.Encounter.Date)!;
            Assert.NotEmpty(record.Result.Assignments);
            Assert.All(record.Result.Assignments, a =>
            {
                Assert.True(release.IsReportable(a.Coding.Code, record.Encounter.Date), a.Coding.ToString());
                Assert.NotEmpty(a.Evidence);
                Assert.NotEmpty(a.Trail);
                Assert.All(a.Evidence, e => Assert.InRange(e.Span.End, e.Span.Start + 1, record.Encounter.Documents[0].Text.Length));
            });
        }
    }

    [Fact]
    public void Empty_and_strange_texts_are_coded_without_an_error()
    {
        string[] texts = [string.Empty, " ", "\0", "\ud83e", "\r\n\r\n", new string('x', 100_000), string.Concat(Enumerable.Repeat("gout ", 2_000)), "Gout\u2028Gout", "\ufeffGout."];
        Assert.All(texts, t => Assert.NotNull(Coder.Code(new CodeRequest { Id = "1", Text = t }, Defaults).Release));
    }

    private static CodeRequest Gout() => new() { Id = "1", Text = "ASSESSMENT\nGout." };

    private (string Source, string Date) Dated(CodeRequest request, CodeDefaults defaults)
    {
        var record = Coder.Code(request, defaults);
        return (record.DateSource, record.Encounter.Date.ToString());
    }

    private ClaimSide Side(CodeRequest request, CodeDefaults defaults) => Coder.Code(request, defaults).Encounter.Side;

    private string Bytes(CodeRequest request) => Encoding.UTF8.GetString(CodedRecordJson.Write(Coder.Code(request, Defaults), explain: true));
}
