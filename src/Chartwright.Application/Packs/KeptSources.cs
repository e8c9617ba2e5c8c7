using System.IO.Compression;
using Chartwright.CodeSets.Sources;

namespace Chartwright.Application.Packs;

/// <summary>The source files that packs were compiled from, one zip a code system, kept so that packs of an older format can be rebuilt without asking for the files again.</summary>
public sealed class KeptSources(string folder)
{
    /// <summary>Where the files of a system lie.</summary>
    public string PathOf(CodeSystemId system) => Path.Combine(folder, $"{system}.zip");

    /// <summary>Adds files to those kept; a file of the same name is replaced. Written whole or not at all.</summary>
    public void Keep(CodeSystemId system, IReadOnlyList<SourceFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        Directory.CreateDirectory(folder);
        var path = PathOf(system);
        var fresh = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            using (var zip = ZipFile.Open(fresh, ZipArchiveMode.Create))
            {
                var names = new HashSet<string>(StringComparer.Ordinal);
                foreach (var file in files.Where(f => names.Add(f.Name)))
                {
                    using var entry = zip.CreateEntry(file.Name, CompressionLevel.Fastest).Open();
                    entry.Write(file.Bytes);
                }

                CopyOthers(path, zip, names);
            }

            File.Move(fresh, path, overwrite: true);
        }
        finally
        {
            File.Delete(fresh);
        }
    }

    /// <summary>The files kept for a system; empty when there are none.</summary>
    public IReadOnlyList<SourceFile> Files(CodeSystemId system)
    {
        if (!File.Exists(PathOf(system)))
        {
            return [];
        }

        // Under their own names again, so that a rebuilt pack names the same sources.
        var prefix = Path.GetFileName(PathOf(system)).Length + 1;
        return [.. SourceFolder.List(PathOf(system)).Select(f => new SourceFile(f.Name[prefix..], () => f.Bytes))];
    }

    private static void CopyOthers(string path, ZipArchive into, HashSet<string> names)
    {
        if (!File.Exists(path))
        {
            return;
        }

        using var older = ZipFile.OpenRead(path);
        foreach (var entry in older.Entries.Where(e => names.Add(e.FullName)))
        {
            using var from = entry.Open();
            using var to = into.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open();
            from.CopyTo(to);
        }
    }
}
