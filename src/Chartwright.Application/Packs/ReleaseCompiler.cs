using Chartwright.CodeSets.Sources;

namespace Chartwright.Application.Packs;

/// <summary>Compiles source files into packs: recognise, read, write, one release at a time.</summary>
public static class ReleaseCompiler
{
    /// <summary>Compiles every release that the files hold.</summary>
    /// <param name="files">Publishers' files, or ours.</param>
    /// <param name="readers">Code systems that may be read.</param>
    /// <param name="store">Where the packs go.</param>
    /// <param name="wanted">Chooses among the releases, null for all.</param>
    /// <param name="progress">Told about each step, for people.</param>
    /// <param name="kept">Where the files are kept for a later rebuild; null not to keep them.</param>
    public static InstallReport Compile(
        IReadOnlyList<SourceFile> files,
        IReadOnlyList<ICodeSystemReader> readers,
        PackStore store,
        Func<CodeSystemId, string, bool>? wanted,
        IProgress<string>? progress,
        KeptSources? kept = null)
    {
        var report = new InstallReport();
        var recognized = Recognize(files, readers, report, progress);
        foreach (var reader in readers)
        {
            if (!recognized.TryGetValue(reader, out var sources))
            {
                continue;
            }

            var before = report.Installed.Count;
            foreach (var release in reader.Releases(sources))
            {
                if (wanted?.Invoke(reader.System, release) == false)
                {
                    continue;
                }

                progress?.Report($"compiling {reader.System} {release}");
                try
                {
                    var content = reader.Read(release, sources, report.Issues);
                    var path = store.Install(content);
                    report.Installed.Add(new InstalledRelease(content.Manifest, content.Concepts.Count, content.Index.Count, content.Maps.Count, path));
                }
                catch (Exception e) when (e is SourceFormatException or InvalidDataException)
                {
                    report.Failures.Add($"{reader.System} {release}: {e.Message}");
                }
            }

            if (report.Installed.Count > before)
            {
                kept?.Keep(reader.System, [.. sources.Select(s => s.File)]);
            }

            sources.ForEach(s => s.File.Release());
        }

        return report;
    }

    private static Dictionary<ICodeSystemReader, List<RecognizedSource>> Recognize(
        IReadOnlyList<SourceFile> files, IReadOnlyList<ICodeSystemReader> readers, InstallReport report, IProgress<string>? progress)
    {
        var found = new Dictionary<ICodeSystemReader, List<RecognizedSource>>();
        foreach (var file in files)
        {
            progress?.Report($"looking at {file.Name}");
            RecognizedSource? source = null;
            foreach (var reader in readers)
            {
                try
                {
                    source = reader.Recognize(file);
                }
                catch (SourceFormatException e)
                {
                    report.Failures.Add(e.Message);
                    break;
                }

                if (source is not null)
                {
                    if (!found.TryGetValue(reader, out var sources))
                    {
                        found.Add(reader, sources = []);
                    }

                    sources.Add(source);
                    break;
                }
            }

            if (source is null)
            {
                report.Foreign.Add(file.Name);
                file.Release();
            }
        }

        return found;
    }
}
