namespace Chartwright.Cli;

/// <summary>Options that several commands share.</summary>
internal static class CommonOptions
{
    public static OptionEntry Format(params string[] allowed) => new("--format", "FORMAT", $"Output form: {string.Join(", ", allowed)}") { Allowed = allowed };

    public static OptionEntry Date { get; } = new("--date", "DATE", "Date that chooses the release (discharge date of a stay, else date of service); today by default");

    public static OptionEntry Edition { get; } = new("--edition", "EDITION", "official or core; by default the official release of the date, else the core edition") { Allowed = ["official", "core"] };

    public static OptionEntry System { get; } = new("--system", "SYSTEM", "Code system: icd10cm, icd10pcs, hcpcs, cpt, icd9cm, icd9proc");
}
