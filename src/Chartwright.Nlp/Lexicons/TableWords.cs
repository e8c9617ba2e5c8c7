namespace Chartwright.Nlp;

/// <summary>Made-up words that stand for a column of an index table, so that one entry serves every wording of the column.</summary>
internal static class TableWords
{
    public const string Malignant = "zzmalignant";
    public const string Secondary = "zzsecondary";
    public const string Benign = "zzbenign";
    public const string Poisoning = "zzpoisoning";
}
