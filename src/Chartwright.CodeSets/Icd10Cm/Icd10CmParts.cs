namespace Chartwright.CodeSets.Icd10Cm;

/// <summary>Words for what a file is within a release (<see cref="Sources.RecognizedSource.Part"/>).</summary>
internal static class Icd10CmParts
{
    public const string Order = "order";
    public const string Codes = "codes";
    public const string CodesAddenda = "codes-addenda";
    public const string OrderAddenda = "order-addenda";
    public const string Tabular = "tabular";
    public const string Index = "index";
    public const string ExternalCause = "external-cause";
    public const string Neoplasm = "neoplasm";
    public const string Drug = "drug";
    public const string DrugCsv = "drug-csv";
    public const string PoaExempt = "poa-exempt";
    public const string PoaExemptXlsx = "poa-exempt-xlsx";
    public const string Conversion = "conversion";
    public const string Guidelines = "guidelines";
}
