namespace Chartwright.Tests;

public sealed class EncounterTests
{
    [Theory]
    [InlineData("1961-05-30", "2026-01-15", 64)]
    [InlineData("1961-01-15", "2026-01-15", 65)]
    [InlineData("1961-01-16", "2026-01-15", 64)]
    [InlineData("2024-02-29", "2026-02-28", 2)]
    [InlineData("2026-02-01", "2026-01-15", null)]
    public void Age_is_counted_in_whole_years_on_the_day(string born, string day, int? age) =>
        Assert.Equal(age, new Encounter { Id = "1", Date = ServiceDate.Parse(day), BirthDate = ServiceDate.Parse(born).Day }.AgeYears);

    [Theory]
    [InlineData(EncounterKind.Office, ClaimSide.Professional)]
    [InlineData(EncounterKind.Home, ClaimSide.Professional)]
    [InlineData(EncounterKind.Ambulance, ClaimSide.Professional)]
    [InlineData(EncounterKind.Supplier, ClaimSide.Professional)]
    [InlineData(EncounterKind.Inpatient, ClaimSide.Facility)]
    [InlineData(EncounterKind.Emergency, ClaimSide.Facility)]
    [InlineData(EncounterKind.Outpatient, ClaimSide.Facility)]
    public void The_setting_decides_who_bills_unless_said(EncounterKind kind, ClaimSide side) => Assert.Equal(side, Encounter.DefaultSide(kind));
}
