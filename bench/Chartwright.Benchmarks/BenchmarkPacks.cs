using Chartwright.CodeSets.Core;
using Chartwright.CodeSets.Hcpcs;
using Chartwright.CodeSets.Icd10Cm;
using Chartwright.CodeSets.Icd10Pcs;
using Chartwright.CodeSets.Icd9;
using Chartwright.CodeSets.Sources;
using Chartwright.Terminology;
using Chartwright.Terminology.Packs;
using Chartwright.Terminology.Search;

namespace Chartwright.Benchmarks;

/// <summary>Every pack that can be compiled here, kept in the temporary folder: the publishers' releases when <c>CHARTWRIGHT_DATA</c> is set, the core edition always.</summary>
internal sealed class BenchmarkPacks : IDisposable
{
    /// <summary>The day of the evaluation cases.</summary>
    public static readonly ServiceDate Day = new(2026, 1, 15);

    private BenchmarkPacks(CodeSystemCatalog catalog, IReadOnlyList<SearchIndex> indexes)
    {
        Catalog = catalog;
        Indexes = indexes;
    }

    /// <summary>All releases.</summary>
    public CodeSystemCatalog Catalog { get; }

    /// <summary>Their search files.</summary>
    public IReadOnlyList<SearchIndex> Indexes { get; }

    /// <summary>Query and code pairs that may be looked at.</summary>
    public static IReadOnlyList<SearchPair> Pairs => SearchEvaluation.ReadPairs(Path.Combine(Checkout, "eval", "search", "pairs.tsv"), "dev");

    internal static string Checkout { get; } = FindCheckout();

    /// <summary>Compiles what is missing and opens everything.</summary>
    public static BenchmarkPacks Open(TextWriter log)
    {
        var folder = Path.Combine(Path.GetTempPath(), "chartwright-benchmarks");
        var terms = SearchTerms.Load(Path.Combine(Checkout, "data"));
        foreach (var reader in CoreEdition.Readers)
        {
            Compile(reader, Path.Combine(Checkout, "data", "core"), folder, "core", log);
        }

        if (Environment.GetEnvironmentVariable("CHARTWRIGHT_DATA") is { Length: > 0 } data)
        {
            foreach (var (reader, part) in ((ICodeSystemReader, string)[])[(new Icd10CmReader(), "icd10cm"), (new Icd10PcsReader(), "icd10pcs"), (new HcpcsReader(), "hcpcs"), (Icd9Reader.Diagnoses, "icd9"), (Icd9Reader.Procedures, "icd9")])
            {
                Compile(reader, Path.Combine(data, "sources", part), folder, "official", log);
            }
        }

        var catalog = CodeSystemCatalog.Open(folder);
        return new BenchmarkPacks(catalog, [.. catalog.Releases.Select(r => SearchIndex.OpenOrBuild(r, terms))]);
    }

    /// <summary>Closes everything.</summary>
    public void Dispose()
    {
        foreach (var index in Indexes)
        {
            index.Dispose();
        }

        Catalog.Dispose();
    }

    private static void Compile(ICodeSystemReader reader, string sources, string folder, string edition, TextWriter log)
    {
        if (!Directory.Exists(sources))
        {
            return;
        }

        List<RecognizedSource> files = [.. SourceFolder.List(sources).Select(reader.Recognize).OfType<RecognizedSource>()];
        foreach (var name in reader.Releases(files))
        {
            var path = Path.Combine(folder, $"{edition}-{reader.System}-{name}{PackFormat.Extension}");
            if (!File.Exists(path))
            {
                log.WriteLine($"compiling {edition} {reader.System} {name}");
                PackWriter.Write(reader.Read(name, files, []), path);
            }
        }
    }

    private static string FindCheckout()
    {
        foreach (var start in (string[])[Environment.CurrentDirectory, AppContext.BaseDirectory])
        {
            for (var dir = new DirectoryInfo(start); dir is not null; dir = dir.Parent)
            {
                if (File.Exists(Path.Combine(dir.FullName, "Chartwright.slnx")))
                {
                    return dir.FullName;
                }
            }
        }

        throw new InvalidOperationException("Run the benchmarks from inside the checkout.");
    }
}
