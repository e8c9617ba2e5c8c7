using Chartwright.Application.Coding;
using CsCheck;

namespace Chartwright.Application.Tests.Coding;

public sealed class CodeRequestReaderTests
{
    private const string Secret = "Wilhelmina";

    [Fact]
    public void A_record_is_read_with_all_it_says()
    {
        var request = Assert.Single(Read("""{"id":"1","text":"Gout.","setting":"inpatient","side":"professional","date":"2026-01-15","sex":"F","birthDate":"1961-05-30","other":[1]}"""));

        Assert.Equal("1", request.Id);
        Assert.Equal("Gout.", request.Text);
        Assert.Equal(EncounterKind.Inpatient, request.Setting);
        Assert.Equal(ClaimSide.Professional, request.Side);
        Assert.Equal(new ServiceDate(2026, 1, 15), request.Date);
        Assert.Equal(Sex.Female, request.Sex);
        Assert.Equal(new DateOnly(1961, 5, 30), request.BirthDate);
    }

    [Fact]
    public void What_is_not_said_is_left_to_the_defaults()
    {
        var request = Assert.Single(Read("""{"id":12,"text":"","setting":null,"date":null}"""));

        Assert.Equal("12", request.Id);
        Assert.Null(request.Setting);
        Assert.Null(request.Side);
        Assert.Null(request.Date);
        Assert.Null(request.Sex);
        Assert.Null(request.BirthDate);
    }

    [Theory]
    [InlineData("Wilhelmina has gout", "not JSON")]
    [InlineData("{\"id\":\"1\",\"text\":\"Wilhelmina", "not JSON")]
    [InlineData("\"Wilhelmina\"", "not an object")]
    [InlineData("{\"text\":\"Wilhelmina\"}", "'id' is missing")]
    [InlineData("{\"id\":[\"Wilhelmina\"],\"text\":\"\"}", "'id' is neither text nor number")]
    [InlineData("{\"id\":\"1\"}", "'text' is missing")]
    [InlineData("{\"id\":\"1\",\"text\":[\"Wilhelmina\"]}", "'text' is not text")]
    [InlineData("{\"id\":\"1\",\"text\":\"Wilhelmina\",\"setting\":\"Wilhelmina\"}", "'setting' has an unknown value. Expected: ambulance")]
    [InlineData("{\"id\":\"1\",\"text\":\"Wilhelmina\",\"side\":\"Wilhelmina\"}", "'side' has an unknown value. Expected: facility or professional")]
    [InlineData("{\"id\":\"1\",\"text\":\"Wilhelmina\",\"date\":\"Wilhelmina\"}", "'date' has an unknown value. Expected: a date such as")]
    [InlineData("{\"id\":\"1\",\"text\":\"Wilhelmina\",\"sex\":\"Wilhelmina\"}", "'sex' has an unknown value. Expected: M, F or U")]
    [InlineData("{\"id\":\"1\",\"text\":\"Wilhelmina\",\"birthDate\":\"Wilhelmina\"}", "'birthDate' has an unknown value. Expected: a date such as")]
    public void An_error_names_file_line_and_mend_and_never_the_text(string line, string what)
    {
        var error = Assert.Throws<FormatException>(() => Read("""{"id":"0","text":"Gout."}""", string.Empty, line));

        Assert.StartsWith("notes.jsonl(3): ", error.Message, StringComparison.Ordinal);
        Assert.Contains(what, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Any_line_at_all_gives_a_record_or_a_format_error_with_its_place()
    {
        const string Letters = "{}[]:,\"\\ \u00e9iIdtx019-nul";
        Gen.Int[0, Letters.Length - 1].Array[0, 40].Select(places => string.Concat(places.Select(p => Letters[p]))).Sample(
            line =>
            {
                try
                {
                    return Read(line).Length <= 1;
                }
                catch (FormatException e)
                {
                    return e.Message.StartsWith("notes.jsonl(1): ", StringComparison.Ordinal);
                }
            }, iter: 5000);
    }

    [Fact]
    public void The_settings_are_those_of_the_contract()
    {
        Assert.Equal(
            ["ambulance", "ambulatory-surgery", "emergency", "home", "home-health", "hospice", "inpatient", "observation", "office", "outpatient", "professional", "skilled-nursing", "supplier"],
            SettingNames.All);
        Assert.True(SettingNames.TryParseSetting("professional", out var kind, out var side));
        Assert.Equal((EncounterKind.Office, ClaimSide.Professional), (kind, side!.Value));
    }

    private static CodeRequest[] Read(params string[] lines) => [.. CodeRequestReader.Read(lines, "notes.jsonl")];
}
