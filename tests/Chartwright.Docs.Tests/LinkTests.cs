using System.Text.RegularExpressions;
using Chartwright.Testing;

namespace Chartwright.Docs.Tests;

/// <summary>Links between pages lead to files and headings that are there.</summary>
public sealed partial class LinkTests
{
    public static TheoryData<string> Pages => [.. Page.All];

    [GeneratedRegex(@"\]\((?<target>[^)#\s]*)(#(?<part>[^)\s]+))?\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link { get; }

    [GeneratedRegex(@"^#+ +(?<title>.+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Heading { get; }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_of_a_page_leads_somewhere(string page)
    {
        var folder = Path.GetDirectoryName(page) ?? string.Empty;
        var broken = new List<string>();
        foreach (Match link in Link.Matches(new Page(page).Text))
        {
            var (target, part) = (link.Groups["target"].Value, link.Groups["part"].Value);
            if (target.Contains("://", StringComparison.Ordinal) || target.StartsWith("mailto:", StringComparison.Ordinal))
            {
                continue;
            }

            var relative = target.Length == 0 ? page : Path.Combine(folder, Uri.UnescapeDataString(target));
            var path = Path.Combine(TestData.Checkout, relative);
            if (!File.Exists(path) && !Directory.Exists(path))
            {
                broken.Add(link.Value);
            }
            else if (part.Length > 0 && path.EndsWith(".md", StringComparison.Ordinal) && !Headings(relative).Contains(part))
            {
                broken.Add(link.Value);
            }
        }

        Assert.True(broken.Count == 0, $"{page}: {string.Join(", ", broken)}");
    }

    [Fact]
    public void The_readme_needs_two_commands_to_set_up_and_names_a_sample_note_that_is_there()
    {
        var readme = new Page("README.md").Text;

        Assert.Contains("./chartwright code samples/notes/01-office-diabetes-followup.txt", readme, StringComparison.Ordinal);
        Assert.Contains("dotnet test", readme, StringComparison.Ordinal);
        Assert.Contains("chartwright.cmd", readme, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(TestData.Checkout, "samples", "notes", "01-office-diabetes-followup.txt")));
    }

    [Fact]
    public void At_least_ten_sample_notes_are_there()
    {
        Assert.True(Directory.GetFiles(Path.Combine(TestData.Checkout, "samples", "notes"), "*.txt").Length >= 10);
    }

    private static HashSet<string> Headings(string page) => Heading.Matches(new Page(page).Text).Select(m => Slug(m.Groups["title"].Value)).ToHashSet(StringComparer.Ordinal);

    private static string Slug(string title) => string.Concat(title.Trim().ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_').Select(c => c == ' ' ? '-' : c));
}
