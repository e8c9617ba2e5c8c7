using System.Text;
using Chartwright.CodeSets.Icd10Cm;
using Chartwright.CodeSets.Sources;
using Chartwright.Terminology;

namespace Chartwright.CodeSets.Tests.Icd10Cm;

/// <summary>Whatever the damage, nothing comes out of a reader but a <see cref="SourceFormatException"/>.</summary>
public sealed class DamageTests
{
    private const int Seed = 20260115;
    private const int SmallBytes = 40_000;

    [Theory]
    [InlineData(Icd10CmParts.Order, "FY2026")]
    [InlineData(Icd10CmParts.Codes, "FY2026")]
    [InlineData(Icd10CmParts.CodesAddenda, "FY2027")]
    [InlineData(Icd10CmParts.OrderAddenda, "FY2026")]
    [InlineData(Icd10CmParts.Tabular, "FY2026")]
    [InlineData(Icd10CmParts.Index, "FY2026")]
    [InlineData(Icd10CmParts.ExternalCause, "FY2026")]
    [InlineData(Icd10CmParts.Neoplasm, "FY2026")]
    [InlineData(Icd10CmParts.Drug, "FY2026")]
    [InlineData(Icd10CmParts.DrugCsv, "FY2025")]
    [InlineData(Icd10CmParts.PoaExempt, "FY2026")]
    [InlineData(Icd10CmParts.Conversion, "FY2026")]
    [InlineData(Icd10CmParts.Guidelines, "FY2026")]
    public void Cut_and_scrambled_files_give_only_the_one_error(string part, string release)
    {
        var whole = RealIcd10Cm.File(part, release).Bytes;
        var random = new Random(Seed);
        for (var i = 0; i < 40; i++)
        {
            // The start of the file, so that a test takes milliseconds; a few cuts of the whole.
            var length = i < 3 ? random.Next(whole.Length) : random.Next(Math.Min(whole.Length, SmallBytes));
            var bytes = whole.AsSpan(0, length).ToArray();
            for (var n = 0; i >= 20 && n < 5 && bytes.Length > 0; n++)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            ReadOrRefuse(part, bytes);
        }
    }

    [Theory]
    [InlineData(Icd10CmParts.Tabular)]
    [InlineData(Icd10CmParts.Index)]
    [InlineData(Icd10CmParts.ExternalCause)]
    [InlineData(Icd10CmParts.Neoplasm)]
    [InlineData(Icd10CmParts.Drug)]
    public void Every_cut_xml_is_refused(string part)
    {
        var whole = RealIcd10Cm.File(part, "FY2026").Bytes;
        var random = new Random(Seed);
        for (var i = 0; i < 30; i++)
        {
            var bytes = whole.AsSpan(0, random.Next(SmallBytes)).ToArray();
            Assert.Throws<SourceFormatException>(() => Read(part, Text.File($"{part}.xml", bytes)));
        }
    }

    [Fact]
    public void A_cut_order_file_is_refused_but_at_the_end_of_a_line()
    {
        var order = Encoding.ASCII.GetBytes(Text.Order(("A00", false, "Cholera"), ("A000", true, "Cholera, biovar cholerae"), ("A009", true, "Cholera, unspecified")));
        for (var length = 0; length < order.Length; length++)
        {
            var file = Text.File("order.txt", order.AsSpan(0, length).ToArray());
            if (length > 0 && order[length - 1] == '\n')
            {
                Assert.NotEmpty(OrderFile.Read(file));
            }
            else
            {
                Assert.Throws<SourceFormatException>(() => OrderFile.Read(file));
            }
        }
    }

    [Fact]
    public void Recognition_of_rubbish_never_throws()
    {
        var random = new Random(Seed);
        var reader = new Icd10CmReader();
        foreach (var source in RealIcd10Cm.Sources())
        {
            var head = source.File.Head(6000).ToArray();
            for (var i = 0; i < 25; i++)
            {
                var bytes = head.AsSpan(0, random.Next(head.Length)).ToArray();
                for (var n = 0; n < 8 && bytes.Length > 0; n++)
                {
                    bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                }

                reader.Recognize(Text.File(source.File.Name, bytes));
            }
        }
    }

    private static void ReadOrRefuse(string part, byte[] bytes)
    {
        try
        {
            Read(part, Text.File(part, bytes));
        }
        catch (SourceFormatException e)
        {
            Assert.StartsWith(part, e.Message, StringComparison.Ordinal);
        }
    }

    private static object Read(string part, SourceFile file) => part switch
    {
        Icd10CmParts.Order => OrderFile.Read(file),
        Icd10CmParts.Codes => CodeListFile.Read(file),
        Icd10CmParts.CodesAddenda => AddendaFile.Read(file, ofOrder: false),
        Icd10CmParts.OrderAddenda => AddendaFile.Read(file, ofOrder: true),
        Icd10CmParts.Tabular => TabularFile.Read(file, []),
        Icd10CmParts.Index => IndexFile.Read(file, IndexKind.Alphabetic, []),
        Icd10CmParts.ExternalCause => IndexFile.Read(file, IndexKind.ExternalCause, []),
        Icd10CmParts.Neoplasm => IndexFile.Read(file, IndexKind.Neoplasm, []),
        Icd10CmParts.Drug => IndexFile.Read(file, IndexKind.Drug, []),
        Icd10CmParts.DrugCsv => DrugCsvFile.Read(file),
        Icd10CmParts.PoaExempt => PoaExemptFile.ReadText(file),
        Icd10CmParts.Conversion => ConversionTableFile.Read(file, []),
        _ => GuidelinesFile.Read(file),
    };
}
