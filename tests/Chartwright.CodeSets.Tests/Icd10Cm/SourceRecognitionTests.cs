using Chartwright.CodeSets.Icd10Cm;
using Chartwright.CodeSets.Sources;
using Chartwright.Testing;

namespace Chartwright.CodeSets.Tests.Icd10Cm;

public sealed class SourceRecognitionTests
{
    [Theory]
    [InlineData("order-2026.txt", "00001 A00     0 Cholera                                                      Cholera\r\n", "order", "FY2026")]
    [InlineData("x/FY26-list.txt", "A000    Cholera due to Vibrio\r\n", "codes", "FY2026")]
    [InlineData("a2027.txt", "Add:         C7831   Secondary malignant neoplasm\r\n", "codes-addenda", "FY2027")]
    [InlineData("a2027.txt", "Add:         0 C783    Secondary malignant neoplasm\r\n", "order-addenda", "FY2027")]
    [InlineData("whatever.txt", "OrdFY25\tPOAexemptCode\tDescription\r\n", "poa-exempt", "FY2025")]
    [InlineData("whatever.txt", "Order26\tPOAexemptCode\tDescription\r\n", "poa-exempt", "FY2026")]
    [InlineData("drug-April-2025.csv", "ICD-10-CM TABLE of DRUGS and CHEMICALS,,,,,,,\r\n", "drug-csv", "FY2025")]
    [InlineData("g.txt", "        ICD-10-CM Official Guidelines for Coding and Reporting\n                 FY 2026 -- UPDATED October 1, 2025\n", "guidelines", "FY2026")]
    [InlineData("t.xml", "<?xml version=\"1.0\"?><ICD10CM.tabular><version>2021</version></ICD10CM.tabular>", "tabular", "FY2021")]
    [InlineData("i.xml", "<?xml version=\"1.0\"?><ICD10CM.index><version>2026</version><title>ICD-10-CM INDEX TO DISEASES and INJURIES</title></ICD10CM.index>", "index", "FY2026")]
    [InlineData("i.xml", "<?xml version=\"1.0\"?><ICD10CM.index><version>2026</version><title>ICD-10-CM EXTERNAL CAUSE of INJURIES INDEX</title></ICD10CM.index>", "external-cause", "FY2026")]
    [InlineData("i.xml", "<?xml version=\"1.0\"?><ICD10CM.index><version>2026</version><indexHeading><head col=\"1\">Neoplasm</head></indexHeading></ICD10CM.index>", "neoplasm", "FY2026")]
    [InlineData("i.xml", "<?xml version=\"1.0\"?><ICD10CM.index><version>2026</version><indexHeading><head col=\"1\">Substance</head></indexHeading></ICD10CM.index>", "drug", "FY2026")]
    [InlineData("order.txt", "00001 A00     0 Cholera                                                      Cholera\r\n", "order", "")]
    public void The_content_tells_what_a_file_is(string name, string content, string part, string release)
    {
        var found = new Icd10CmReader().Recognize(Text.File(name, content));
        Assert.Equal((part, release, CodeSystemId.Icd10Cm), (found?.Part, found?.Release, found!.System));
    }

    [Theory]
    [InlineData("")]
    [InlineData("PK\u0003\u0004 no zip")]
    [InlineData("00001 001     0 Central Nervous System and Cranial Nerves, Bypass               Central\r\n")]
    [InlineData("Add:         028F3Z0 Division of Aortic Valve\r\n")]
    [InlineData("Add:         XW033Z7 Introduction of thing\r\n")]
    [InlineData("A000    0010 10000\r\n")]
    [InlineData("0010 CHOLERA D/T VIB CHOLERAE\r\n")]
    [InlineData("<?xml version=\"1.0\"?><ICD10PCS.tabular><version>2026</version></ICD10PCS.tabular>")]
    [InlineData("<html><body>Not found</body></html>")]
    [InlineData("Once upon a time.")]
    public void Foreign_files_are_left_to_others(string content) => Assert.Null(new Icd10CmReader().Recognize(Text.File("icd10cm-order-2026.txt", content)));

    [Fact]
    public void No_file_of_another_system_is_taken()
    {
        var reader = new Icd10CmReader();
        foreach (var folder in new[] { "icd10pcs", "hcpcs", "icd9", "gems" })
        {
            Assert.All(SourceFolder.List(TestData.Source(folder)), f => Assert.True(reader.Recognize(f) is null, f.Name));
        }
    }
}
