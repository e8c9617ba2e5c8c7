using System.Xml.Linq;
using Chartwright.Testing;

namespace Chartwright.Architecture.Tests;

/// <summary>A project file of the checkout.</summary>
internal sealed record ProjectFile(string Name, string Folder, IReadOnlyList<string> Projects, IReadOnlyList<string> Packages, IReadOnlyList<string> VisibleTo)
{
    public static IReadOnlyList<ProjectFile> All { get; } = Load();

    public bool IsSource => Folder == "src";

    private static ProjectFile[] Load() =>
    [
        .. new[] { "src", "tests", "bench", "tools" }
            .Select(f => (Folder: f, Path: Path.Combine(TestData.Checkout, f)))
            .Where(f => Directory.Exists(f.Path))
            .SelectMany(f => Directory.EnumerateFiles(f.Path, "*.csproj", SearchOption.AllDirectories).Select(p => Read(f.Folder, p))),
    ];

    private static ProjectFile Read(string folder, string path)
    {
        var xml = XDocument.Load(path);
        return new ProjectFile(
            Path.GetFileNameWithoutExtension(path),
            folder,
            [.. xml.Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')))],
            [.. xml.Descendants("PackageReference").Select(r => r.Attribute("Include")!.Value)],
            [.. xml.Descendants("InternalsVisibleTo").Select(r => r.Attribute("Include")!.Value)]);
    }
}
