namespace Chartwright.Tests;

public sealed class ServiceDateTests
{
    [Theory]
    [InlineData("2026-02-30")]
    [InlineData("01/15/2026")]
    [InlineData("2026-1-5")]
    [InlineData("")]
    public void Only_an_iso_date_is_a_date(string text)
    {
        Assert.False(ServiceDate.TryParse(text, null, out _));
        Assert.Contains("2026-01-15", Assert.Throws<FormatException>(() => ServiceDate.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Dates_are_ordered_and_printed_as_given()
    {
        var date = ServiceDate.Parse("2026-01-15");
        Assert.Equal("2026-01-15", date.ToString());
        Assert.True(date.CompareTo(new ServiceDate(2026, 1, 16)) < 0);
    }
}
