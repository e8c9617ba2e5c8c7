using System.Text.Json;
using Chartwright.CodeSets.Sources;

namespace Chartwright.CodeSets.Download;

/// <summary>The files that can be fetched, as <c>data/sources.json</c> lists them.</summary>
public static class SourceCatalog
{
    /// <summary>Reads a catalogue.</summary>
    /// <exception cref="SourceFormatException">It is not JSON, lacks a field, or names an entry twice.</exception>
    public static IReadOnlyList<SourceEntry> Read(string path)
    {
        try
        {
            var entries = JsonSerializer.Deserialize(File.ReadAllBytes(path), SourceCatalogJson.Default.ListSourceEntry) ?? [];
            var twice = entries.GroupBy(e => e.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1);
            return twice is null ? entries : throw SourceFormatException.At(path, 0, $"names {twice.Key} twice. Give each entry an id of its own.");
        }
        catch (JsonException e)
        {
            throw new SourceFormatException($"{path}({e.LineNumber + 1}): {e.Message}", e);
        }
    }
}
