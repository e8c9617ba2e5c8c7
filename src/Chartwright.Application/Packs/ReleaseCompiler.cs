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
        var steps = new List<CompileStep>();
        foreach (var reader in readers)
        {
            if (recognized.TryGetValue(reader, out var sources))
            {
                steps.AddRange(CompileStep.Of(reader, sources, [.. reader.Releases(sources).Where(r => wanted?.Invoke(reader.System, r) != false)]));
            }
        }

        ParallelWork.Run(steps, step =>
        {
            progress?.Report($"compiling {step.Reader.System} {step.Release}");
            step.Run(store, kept);
        });
        Gather(steps, report);
        return report;
    }

    // In the order of the readers and releases, however the cores went about it.
    private static void Gather(List<CompileStep> steps, InstallReport report)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var step in steps)
        {
            foreach (var issue in step.Issues.Where(i => told.Add(i.ToString())))
            {
                report.Issues.Add(issue);
            }

            if (step.Installed is { } installed)
            {
                report.Installed.Add(installed);
            }

            if (step.Failure is { } failure)
            {
                report.Failures.Add(failure);
            }
        }
    }

    private static Dictionary<ICodeSystemReader, List<RecognizedSource>> Recognize(
        IReadOnlyList<SourceFile> files, IReadOnlyList<ICodeSystemReader> readers, InstallReport report, IProgress<string>? progress)
    {
        var answers = new (ICodeSystemReader? Reader, RecognizedSource? Source, string? Failure)[files.Count];
        ParallelWork.Run([.. Enumerable.Range(0, files.Count)], i =>
        {
            progress?.Report($"looking at {files[i].Name}");
            answers[i] = Recognize(files[i], readers);
        });
        var found = new Dictionary<ICodeSystemReader, List<RecognizedSource>>();
        for (var i = 0; i < files.Count; i++)
        {
            if (answers[i] is ({ } reader, { } source, _))
            {
                if (!found.TryGetValue(reader, out var sources))
                {
                    found.Add(reader, sources = []);
                }

                sources.Add(source);
                continue;
            }

            if (answers[i].Failure is { } failure)
            {
                report.Failures.Add(failure);
            }

            report.Foreign.Add(files[i].Name);
        }

        return found;
    }

    private static (ICodeSystemReader? Reader, RecognizedSource? Source, string? Failure) Recognize(SourceFile file, IReadOnlyList<ICodeSystemReader> readers)
    {
        try
        {
            foreach (var reader in readers)
            {
                if (reader.Recognize(file) is { } source)
                {
                    return (reader, source, null);
                }
            }
        }
        catch (SourceFormatException e)
        {
            file.Release();
            return (null, null, e.Message);
        }

        file.Release();
        return default;
    }
}
