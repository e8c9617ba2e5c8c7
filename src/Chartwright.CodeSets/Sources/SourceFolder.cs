using System.IO.Compression;

namespace Chartwright.CodeSets.Sources;

/// <summary>Lists the publisher's files below a folder, inside a zip, or a single file; zips are looked into, at most two deep.</summary>
public static class SourceFolder
{
    private const int MaximumDepth = 2;
    private const long MaximumMemberBytes = 256L << 20;

    /// <summary>All files, sorted by name.</summary>
    /// <param name="path">Folder, zip or file.</param>
    /// <param name="damaged">Receives a message for each damaged zip of a folder, whose other files go on; null to stop at the first.</param>
    /// <exception cref="SourceFormatException">A zip is damaged.</exception>
    public static IReadOnlyList<SourceFile> List(string path, ICollection<string>? damaged = null)
    {
        var files = new List<SourceFile>();
        if (Directory.Exists(path))
        {
            foreach (var file in Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                try
                {
                    Add(files, Path.GetRelativePath(path, file).Replace('\\', '/'), () => File.ReadAllBytes(file), file);
                }
                catch (SourceFormatException e) when (damaged is not null)
                {
                    damaged.Add(e.Message);
                }
            }
        }
        else if (File.Exists(path))
        {
            Add(files, Path.GetFileName(path), () => File.ReadAllBytes(path), path);
        }
        else
        {
            throw new FileNotFoundException($"{path}: there is no such folder or file.");
        }

        return files;
    }

    private static void Add(List<SourceFile> files, string name, Func<byte[]> load, string path)
    {
        if (name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
        {
            using var stream = File.OpenRead(path);
            AddMembers(files, name, stream, load, 1);
        }
        else
        {
            files.Add(new SourceFile(name, load));
        }
    }

    private static void AddMembers(List<SourceFile> files, string name, Stream stream, Func<byte[]> loadArchive, int depth)
    {
        try
        {
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
            foreach (var entry in zip.Entries.Where(e => !e.FullName.EndsWith('/')).OrderBy(e => e.FullName, StringComparer.Ordinal))
            {
                var member = $"{name}/{entry.FullName}";
                if (entry.Length > MaximumMemberBytes)
                {
                    throw SourceFormatException.At(member, 0, $"is {entry.Length >> 20} MB unpacked, more than the {MaximumMemberBytes >> 20} MB that a code-set file may have.");
                }

                var key = entry.FullName;
                byte[] Load() => Unpack(loadArchive(), key, member);
                if (depth < MaximumDepth && member.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
                {
                    using var inner = new MemoryStream(Load());
                    AddMembers(files, member, inner, Load, depth + 1);
                }
                else
                {
                    files.Add(new SourceFile(member, Load));
                }
            }
        }
        catch (InvalidDataException e)
        {
            throw new SourceFormatException($"{name}: the zip is damaged ({e.Message}). Fetch it again.", e);
        }
    }

    private static byte[] Unpack(byte[] archive, string key, string member)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(archive), ZipArchiveMode.Read);
            var entry = zip.GetEntry(key) ?? throw SourceFormatException.At(member, 0, "is no longer in the archive.");
            using var from = entry.Open();
            var bytes = new byte[entry.Length];
            from.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            throw new SourceFormatException($"{member}: the zip is damaged ({e.Message}). Fetch it again.", e);
        }
    }
}
