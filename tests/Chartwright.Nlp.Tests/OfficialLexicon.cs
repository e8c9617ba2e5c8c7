using System.Collections.Immutable;
using System.IO.Compression;
using System.Xml.Linq;
using Chartwright.Terminology;
using Chartwright.Terminology.Content;
using Chartwright.Testing;

namespace Chartwright.Nlp.Tests;

/// <summary>A lexicon from the publishers' files, read the short way: for tests of reading, not of the files.</summary>
internal static class OfficialLexicon
{
    private static readonly Lazy<Lexicon> Shared = new(() => Lexicon.FromBytes(Compile()));

    public static Lexicon Get()
    {
        TestData.Source("icd10cm/fy2026-reconstructed");
        return Shared.Value;
    }

    public static byte[] Compile()
    {
        var folder = TestData.Source("icd10cm/fy2026-reconstructed");
        var compiler = new LexiconCompiler(Path.Combine(TestData.Checkout, "data", "rules"), Path.Combine(TestData.Checkout, "data", "terms"));
        compiler.AddIndex(CodeSystemId.Icd10Cm, [
            .. Lines(Unzip(Directory.GetFiles(folder, "*index*.zip")[0]), IndexKind.Alphabetic),
            .. Lines(XDocument.Load(TestData.Source("icd10cm/fy2026/icd10cm-neoplasm-April-1-2026-XML.xml")), IndexKind.Neoplasm),
            .. Lines(XDocument.Load(TestData.Source("icd10cm/fy2026/icd10cm-eindex-April-1-2026-XML.xml")), IndexKind.ExternalCause),
        ]);
        compiler.AddTerms(CodeSystemId.Icd10Cm);
        compiler.AddConcepts(CodeSystemId.Icd10Cm, Unzip(Directory.GetFiles(folder, "*tabular*.zip")[0]).Descendants("diag").Select(d => new ConceptRow
        {
            Code = CodeValue.Parse(d.Element("name")!.Value),
            Title = d.Element("desc")!.Value,
            Notes = [.. d.Elements("inclusionTerm").Elements("note").Select(n => new NoteRow(NoteKind.InclusionTerm, n.Value))],
        }));
        return compiler.ToBytes();
    }

    private static XDocument Unzip(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        using var stream = zip.Entries[0].Open();
        return XDocument.Load(stream);
    }

    private static IEnumerable<IndexRow> Lines(XDocument document, IndexKind kind) => document.Descendants("mainTerm").SelectMany(m => Lines(m, 0, kind));

    private static IEnumerable<IndexRow> Lines(XElement term, int level, IndexKind kind)
    {
        var title = term.Element("title");
        yield return new IndexRow
        {
            Kind = kind,
            Level = level,
            Title = title is null ? string.Empty : string.Concat(title.Nodes().OfType<XText>().Select(t => t.Value)).Trim(),
            Code = term.Element("code")?.Value ?? string.Empty,
            Manifestation = term.Element("manif")?.Value ?? string.Empty,
            See = term.Element("see")?.Value ?? string.Empty,
            SeeAlso = term.Element("seeAlso")?.Value ?? string.Empty,
            Cells = [.. term.Elements("cell").Select(c => c.Value == "--" ? string.Empty : c.Value)],
        };
        foreach (var row in term.Elements("term").SelectMany(t => Lines(t, level + 1, kind)))
        {
            yield return row;
        }
    }
}
