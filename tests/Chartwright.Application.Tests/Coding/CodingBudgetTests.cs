using Chartwright.Application.Coding;
using Chartwright.Terminology;
using Chartwright.Testing;

namespace Chartwright.Application.Tests.Coding;

/// <summary>Memory budgets: nearly the same on every machine, unlike seconds. docs/performance.md has the measured figures.</summary>
public sealed class CodingBudgetTests(OpenHome home)
{
    private static readonly ServiceDate Day = new(2026, 1, 15);

    [Fact]
    public void A_note_is_coded_within_its_memory()
    {
        var defaults = new CodeDefaults { Today = Day, Date = Day };
        var notes = Directory.GetFiles(Path.Combine(TestData.Checkout, "samples", "notes"), "*.txt").Order(StringComparer.Ordinal)
            .Select(f => new CodeRequest { Id = Path.GetFileName(f), Text = File.ReadAllText(f) }).ToArray();
        Code();
        var before = GC.GetAllocatedBytesForCurrentThread();

        Code();

        var perCharacter = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)notes.Sum(n => n.Text.Length);
        TestContext.Current.TestOutputHelper?.WriteLine($"{perCharacter:F0} bytes allocated a character");
        Assert.True(perCharacter < 250, $"{perCharacter:F0} bytes allocated a character");

        void Code()
        {
            foreach (var note in notes)
            {
                Assert.NotNull(home.Installation.Coder.Code(note, defaults).Release);
            }
        }
    }

    [Fact]
    public void Opening_packs_reads_no_rows()
    {
        var folders = home.Installation.Catalog.Releases.Select(r => Path.GetDirectoryName(r.Pack.Path)!).Distinct().ToArray();
        CodeSystemCatalog.Open(folders).Dispose();
        var before = GC.GetAllocatedBytesForCurrentThread();

        using var catalog = CodeSystemCatalog.Open(folders);

        var perPack = (GC.GetAllocatedBytesForCurrentThread() - before) / catalog.Releases.Length;
        TestContext.Current.TestOutputHelper?.WriteLine($"{perPack} bytes allocated a pack");
        Assert.True(perPack < 64 << 10, $"{perPack} bytes allocated a pack");
    }
}
