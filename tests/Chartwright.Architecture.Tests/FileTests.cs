using Chartwright.Testing;

namespace Chartwright.Architecture.Tests;

/// <summary>Sizes, names and budgets that keep the house readable.</summary>
public sealed class FileTests
{
    private const int HardLimit = 600;
    private const int CoreBudget = 60;

    private static readonly string[] BannedSuffixes = ["Manager.cs", "Helper.cs", "Helpers.cs", "Impl.cs", "Util.cs", "Utils.cs"];

    private static IEnumerable<string> SourceFiles(params string[] roots) => roots
        .Select(r => Path.Combine(TestData.Checkout, r)).Where(Directory.Exists)
        .SelectMany(r => Directory.EnumerateFiles(r, "*.cs", SearchOption.AllDirectories))
        .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    [Fact]
    public void No_file_is_over_six_hundred_lines()
    {
        Assert.Empty(SourceFiles("src", "tests", "bench", "eng").Where(f => File.ReadLines(f).Count() > HardLimit).Select(f => Path.GetRelativePath(TestData.Checkout, f)));
    }

    [Fact]
    public void Nine_files_of_ten_are_under_three_hundred_lines()
    {
        var sizes = SourceFiles("src").Select(f => File.ReadLines(f).Count()).Order().ToArray();
        Assert.InRange(sizes[(int)(sizes.Length * 0.9)], 1, 300);
    }

    [Fact]
    public void No_file_is_named_after_a_word_that_says_nothing()
    {
        Assert.DoesNotContain(SourceFiles("src"), f => BannedSuffixes.Any(s => f.EndsWith(s, StringComparison.Ordinal)));
    }

    [Fact]
    public void Core_stays_within_its_budget_of_files()
    {
        Assert.InRange(SourceFiles(Path.Combine("src", "Chartwright.Core")).Count(), 1, CoreBudget);
    }

    [Fact]
    public void No_text_file_names_a_path_of_a_machine_or_the_data_folder_by_a_relative_path()
    {
        string[] banned = ["/home/", "C:\\Users\\", ".." + "/shared"];
        var texts = new[] { "src", "tests", "docs", "eng", "bench", "data", "eval", "samples" }
            .Select(r => Path.Combine(TestData.Checkout, r)).Where(Directory.Exists)
            .SelectMany(r => Directory.EnumerateFiles(r, "*", SearchOption.AllDirectories))
            .Where(f => Path.GetExtension(f) is ".cs" or ".md" or ".tsv" or ".json" or ".jsonl" or ".txt" && !f.EndsWith("FileTests.cs", StringComparison.Ordinal));
        Assert.Empty(texts.Where(f => banned.Any(b => File.ReadAllText(f).Contains(b, StringComparison.Ordinal))).Select(f => Path.GetRelativePath(TestData.Checkout, f)));
    }
}
