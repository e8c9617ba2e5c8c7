using System.Diagnostics.CodeAnalysis;

namespace Chartwright.Application.Coding;

/// <summary>The names of settings and sides in commands and files.</summary>
public static class SettingNames
{
    private static readonly Dictionary<string, (EncounterKind Kind, ClaimSide? Side)> Settings = new(StringComparer.Ordinal)
    {
        ["inpatient"] = (EncounterKind.Inpatient, null),
        ["observation"] = (EncounterKind.Observation, null),
        ["emergency"] = (EncounterKind.Emergency, null),
        ["ambulatory-surgery"] = (EncounterKind.AmbulatorySurgery, null),
        ["outpatient"] = (EncounterKind.Outpatient, null),
        ["office"] = (EncounterKind.Office, null),
        ["skilled-nursing"] = (EncounterKind.SkilledNursing, null),
        ["home"] = (EncounterKind.Home, null),
        ["home-health"] = (EncounterKind.HomeHealth, null),
        ["hospice"] = (EncounterKind.Hospice, null),
        ["ambulance"] = (EncounterKind.Ambulance, null),
        ["supplier"] = (EncounterKind.Supplier, null),
        ["professional"] = (EncounterKind.Office, ClaimSide.Professional),
    };

    /// <summary>All names of settings.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Settings.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Reads a setting; <c>professional</c> is an office visit on the professional side.</summary>
    public static bool TryParseSetting([NotNullWhen(true)] string? name, out EncounterKind kind, out ClaimSide? side)
    {
        var known = Settings.TryGetValue(name ?? string.Empty, out var setting);
        (kind, side) = setting;
        return known;
    }

    /// <summary>Reads a side.</summary>
    public static bool TryParseSide([NotNullWhen(true)] string? name, out ClaimSide side)
    {
        side = name == "professional" ? ClaimSide.Professional : ClaimSide.Facility;
        return name is "professional" or "facility";
    }

    /// <summary>Reads a sex: <c>M</c>, <c>F</c>, <c>male</c>, <c>female</c>, <c>U</c>, <c>unknown</c>, any case.</summary>
    public static bool TryParseSex(string? name, out Sex sex)
    {
        sex = name?.ToUpperInvariant() switch
        {
            "M" or "MALE" => Sex.Male,
            "F" or "FEMALE" => Sex.Female,
            _ => Sex.Unknown,
        };
        return sex != Sex.Unknown || name?.ToUpperInvariant() is "U" or "UNKNOWN";
    }
}
