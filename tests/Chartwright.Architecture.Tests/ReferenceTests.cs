namespace Chartwright.Architecture.Tests;

/// <summary>The allowed edges of the house (docs/adr/0001), read from every project file.</summary>
public sealed class ReferenceTests
{
    /// <summary>Complete: a project may refer to these and to nothing else in src.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Core"] = [],
        ["Interchange"] = [],
        ["Terminology"] = ["Core"],
        ["Records"] = ["Core", "Interchange"],
        ["Nlp"] = ["Core", "Terminology"],
        ["CodingRules"] = ["Core", "Terminology"],
        ["Edits"] = ["Core", "Terminology"],
        ["Groupers"] = ["Core", "Terminology"],
        ["Pricers"] = ["Core", "Terminology"],
        ["Statistics"] = ["Core", "Terminology"],
        ["Claims"] = ["Core", "Interchange", "Terminology"],
        ["CodeSets"] = ["Core", "Terminology", "Nlp", "Edits", "Groupers", "Pricers"],
        ["Application"] = ["Core", "Interchange", "Terminology", "Records", "Nlp", "CodingRules", "Edits", "Groupers", "Pricers", "Claims", "Statistics", "CodeSets"],
        ["Storage"] = ["Application"],
        ["Storage.Sqlite"] = ["Storage"],
        ["Storage.Postgres"] = ["Storage"],
        ["Statistics.DuckDb"] = ["Application"],
        ["Cluster"] = ["Application"],
        ["Cli"] = ["Application", "Storage.Sqlite"],
        ["Server"] = ["Application", "Storage", "Storage.Sqlite", "Storage.Postgres", "Statistics.DuckDb", "Cluster"],
    };

    /// <summary>Packages each source project may use; analyzers come to all from Directory.Build.props.</summary>
    private static readonly Dictionary<string, string[]> AllowedPackages = new(StringComparer.Ordinal)
    {
        ["CodeSets"] = ["ExcelDataReader"],
        ["Cli"] = ["System.CommandLine"],
    };

    public static TheoryData<string> SourceProjects => [.. ProjectFile.All.Where(p => p.IsSource).Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(SourceProjects))]
    public void A_project_refers_only_inward(string name)
    {
        var project = ProjectFile.All.Single(p => p.Name == name);
        var allowed = Allowed[Short(name)].Select(a => $"Chartwright.{a}");
        Assert.Empty(project.Projects.Except(allowed, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(SourceProjects))]
    public void A_project_uses_only_the_packages_named_for_it(string name)
    {
        var project = ProjectFile.All.Single(p => p.Name == name);
        Assert.Empty(project.Packages.Except(AllowedPackages.GetValueOrDefault(Short(name), []), StringComparer.Ordinal));
    }

    [Fact]
    public void Nothing_in_src_refers_to_tools_tests_or_bench()
    {
        var outside = ProjectFile.All.Where(p => !p.IsSource).Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(ProjectFile.All.Where(p => p.IsSource).SelectMany(p => p.Projects), outside.Contains);
    }

    [Fact]
    public void Internals_are_visible_to_own_tests_and_benchmarks_only()
    {
        foreach (var project in ProjectFile.All.Where(p => p.IsSource))
        {
            Assert.Empty(project.VisibleTo.Except([$"{project.Name}.Tests", "Chartwright.Docs.Tests", "Chartwright.Benchmarks"], StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Every_source_project_has_its_row_and_every_test_project_a_subject()
    {
        Assert.All(ProjectFile.All.Where(p => p.IsSource), p => Assert.Contains(Short(p.Name), Allowed.Keys));
        Assert.Contains(ProjectFile.All, p => p.Name == "Chartwright.Core");
    }

    private static string Short(string name) => name["Chartwright.".Length..];
}
