using Chartwright.Testing;

namespace Chartwright.Docs.Tests;

/// <summary>A page of the checkout, whole or in part made by the program. With <c>CHARTWRIGHT_WRITE_DOCS=1</c> the tests write it; without, they compare.</summary>
internal sealed class Page(string relative)
{
    private const string Mend = "CHARTWRIGHT_WRITE_DOCS=1 dotnet test --project tests/Chartwright.Docs.Tests";

    private string FullPath => Path.Combine(TestData.Checkout, relative);

    /// <summary>Every Markdown page, relative to the checkout.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Directory.EnumerateFiles(TestData.Checkout, "*.md", SearchOption.TopDirectoryOnly)
            .Concat(new[] { "docs", "eval", "samples", "data", "bench", ".github" }.Select(d => Path.Combine(TestData.Checkout, d)).Where(Directory.Exists)
                .SelectMany(d => Directory.EnumerateFiles(d, "*.md", SearchOption.AllDirectories)))
            .Select(f => Path.GetRelativePath(TestData.Checkout, f).Replace('\\', '/')).Order(StringComparer.Ordinal),
    ];

    /// <summary>The page as it stands, lines ended by a line feed; empty when there is none.</summary>
    public string Text => File.Exists(FullPath) ? File.ReadAllText(FullPath).ReplaceLineEndings("\n") : string.Empty;

    /// <summary>Compares the whole page, or writes it.</summary>
    public void MustBe(string expected)
    {
        if (Text == expected)
        {
            return;
        }

        if (Environment.GetEnvironmentVariable("CHARTWRIGHT_WRITE_DOCS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(FullPath)!);
            File.WriteAllText(FullPath, expected);
            return;
        }

        var (page, program) = (Text.Split('\n'), expected.Split('\n'));
        var line = Enumerable.Range(0, int.MaxValue).First(i => page.ElementAtOrDefault(i) != program.ElementAtOrDefault(i));
        Assert.Fail($"{relative}({line + 1}) is not what the program says.\nMend: {Mend}\npage:    {page.ElementAtOrDefault(line)}\nprogram: {program.ElementAtOrDefault(line)}");
    }

    /// <summary>Compares or writes the part between <c>&lt;!-- name --&gt;</c> and <c>&lt;!-- end --&gt;</c>.</summary>
    public void PartMustBe(string name, string expected)
    {
        var text = Text;
        var open = $"<!-- {name} -->\n";
        var start = text.IndexOf(open, StringComparison.Ordinal);
        Assert.True(start >= 0, $"{relative} has no part <!-- {name} -->.");
        start += open.Length;
        var end = text.IndexOf("<!-- end -->", start, StringComparison.Ordinal);
        Assert.True(end >= 0, $"{relative}: the part <!-- {name} --> has no <!-- end -->.");
        MustBe($"{text[..start]}{expected.TrimEnd('\n')}\n{text[end..]}");
    }
}
