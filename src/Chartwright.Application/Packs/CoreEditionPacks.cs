using Chartwright.Application.Home;
using Chartwright.CodeSets.Core;
using Chartwright.CodeSets.Sources;
using Chartwright.Terminology.Packs;

namespace Chartwright.Application.Packs;

/// <summary>The packs of our own rows, compiled at first use and again when the rows change.</summary>
public static class CoreEditionPacks
{
    private const string Complete = "complete";

    /// <summary>The folder of the compiled core packs; compiles them when they are missing.</summary>
    /// <exception cref="InvalidDataException">Our rows do not make a release: the message names file and line. (A single wrong row is left out; tests of the rows find it.)</exception>
    public static string Ensure(ChartwrightHome home, ProductData data, IProgress<string>? progress)
    {
        var folder = Path.Combine(home.CorePacks, $"{ProductData.Fingerprint(data.Core)}-{PackFormat.Version}");
        var marker = Path.Combine(folder, Complete);
        if (File.Exists(marker))
        {
            return folder;
        }

        progress?.Report("compiling the core edition (once)");
        var report = ReleaseCompiler.Compile(SourceFolder.List(data.Core), CoreEdition.Readers, new PackStore(folder), null, null);
        if (report.Failures.Count > 0)
        {
            throw new InvalidDataException(string.Join(Environment.NewLine, report.Failures));
        }

        Directory.CreateDirectory(folder);
        File.WriteAllText(marker, string.Empty);
        RemoveOlder(home, folder);
        return folder;
    }

    /// <summary>Compiles the core packs again, after one of them was found damaged.</summary>
    public static string Renew(ChartwrightHome home, ProductData data, IProgress<string>? progress)
    {
        File.Delete(Path.Combine(Ensure(home, data, progress), Complete));
        return Ensure(home, data, progress);
    }

    private static void RemoveOlder(ChartwrightHome home, string keep)
    {
        foreach (var folder in Directory.EnumerateDirectories(home.CorePacks).Where(f => f != keep))
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Another process still maps it; the next compilation removes it.
            }
        }
    }
}
