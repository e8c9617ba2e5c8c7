using Chartwright.CodeSets.Cpt;
using Chartwright.CodeSets.Gems;
using Chartwright.CodeSets.Hcpcs;
using Chartwright.CodeSets.Icd10Cm;
using Chartwright.CodeSets.Icd10Pcs;
using Chartwright.CodeSets.Icd9;
using Chartwright.CodeSets.Sources;

namespace Chartwright.CodeSets;

/// <summary>The readers of publishers' layouts. Another code system is one more entry here, nothing else.</summary>
public static class CodeSystemReaders
{
    /// <summary>One reader a code system, asked in this order whether a file is theirs.</summary>
    public static IReadOnlyList<ICodeSystemReader> Publishers { get; } =
        [new Icd10CmReader(), new Icd10PcsReader(), new HcpcsReader(), Icd9Reader.Diagnoses, Icd9Reader.Procedures, .. GemReader.All, new CptReader()];
}
