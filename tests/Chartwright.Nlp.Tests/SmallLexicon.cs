using Chartwright.Terminology;
using Chartwright.Terminology.Content;
using Chartwright.Testing;

namespace Chartwright.Nlp.Tests;

/// <summary>A made-up index of a few lines, enough for the ways of matching.</summary>
internal static class SmallLexicon
{
    private static readonly IndexRow[] Rows =
    [
        Line(0, "Attack, attacks"), Line(1, "heart", see: "Infarct, myocardium"),
        Line(0, "Carcinoma", seeAlso: "Neoplasm, by site, malignant"),
        Line(0, "Diabetes, diabetic", "E11.9"), Line(1, "type 2", "E11.9"), Line(2, "with"), Line(3, "neuropathy", "E11.40"),
        Line(0, "Disease, diseased", "R69"), Line(1, "kidney", "N28.9"), Line(2, "chronic", "N18.9"), Line(3, "stage 3b", "N18.32"), Line(1, "specified NEC", "Z99.9"),
        Line(0, "Failure, failed"), Line(1, "heart", "I50.9"),
        Line(0, "Fever", "R50.9"),
        Line(0, "Fracture, burst", "S00.1"), Line(0, "Fracture, traumatic", "T14.8"), Line(1, "radius", "S52.9-"),
        Line(0, "Hypertension, hypertensive", "I10"),
        Line(0, "Infarct, infarction"), Line(1, "myocardium, myocardial", "I21.9"),
        Line(0, "Pain", "R52"), Line(1, "hip", "M25.55-"), Line(1, "knee", "M25.56-"),
        Line(0, "Kidney", see: "condition"),
        new IndexRow { Kind = IndexKind.Neoplasm, Level = 0, Title = "Neoplasm, neoplastic", Cells = ["C80.1", "C79.9", "D09.9", "D36.9", "D48.9", "D49.9"] },
        new IndexRow { Kind = IndexKind.Neoplasm, Level = 1, Title = "breast", Cells = ["C50.9-", "C79.81", "D05.9-", "D24.-", "D48.6-", "D49.3"] },
        new IndexRow { Kind = IndexKind.Neoplasm, Level = 1, Title = "bone", Cells = ["C41.9", "C79.51", "", "D16.9", "D48.0", "D49.2"] },
    ];

    public static byte[] Bytes { get; } = Compile();

    public static NoteReader Reader { get; } = new(Lexicon.FromBytes(Bytes), Rules.Own);

    private static byte[] Compile()
    {
        var compiler = new LexiconCompiler(Path.Combine(TestData.Checkout, "data", "rules"), Path.Combine(TestData.Checkout, "data", "terms"));
        compiler.AddIndex(CodeSystemId.Icd10Cm, Rows);
        compiler.AddConcepts(CodeSystemId.Icd10Cm, [
            new ConceptRow { Code = CodeValue.Parse("K29.70"), Title = "Gastritis, unspecified, without bleeding" },
            new ConceptRow { Code = CodeValue.Parse("K29.60"), Title = "Other gastritis without bleeding" },
            new ConceptRow { Code = CodeValue.Parse("S83.91XA"), Title = "Sprain of knee, initial encounter", Facts = ConceptFacts.SeventhCharacterExpanded },
        ]);
        return compiler.ToBytes();
    }

    private static IndexRow Line(int level, string title, string code = "", string see = "", string seeAlso = "") => new() { Level = level, Title = title, Code = code, See = see, SeeAlso = seeAlso };
}
