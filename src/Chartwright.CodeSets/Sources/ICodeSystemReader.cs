using Chartwright.Terminology.Content;

namespace Chartwright.CodeSets.Sources;

/// <summary>Reads the publisher's layouts of one code system. Another code system is one more of these, nothing else.</summary>
public interface ICodeSystemReader
{
    /// <summary>The system read.</summary>
    CodeSystemId System { get; }

    /// <summary>Whether the file is one of this system's, told by its content; its name may only supply what the content lacks (a year).</summary>
    /// <returns>null for a foreign file.</returns>
    RecognizedSource? Recognize(SourceFile file);

    /// <summary>The releases that can be compiled from these files, oldest first.</summary>
    /// <param name="sources">Files that this reader recognised.</param>
    IReadOnlyList<string> Releases(IReadOnlyList<RecognizedSource> sources);

    /// <summary>Compiles one release.</summary>
    /// <param name="release">One of <see cref="Releases"/>.</param>
    /// <param name="sources">All files that this reader recognised; a release may borrow notes or titles from another's.</param>
    /// <param name="issues">Receives what is wrong in the files, with file and line.</param>
    /// <exception cref="SourceFormatException">A file is truncated, damaged or foreign, so that the release cannot be trusted.</exception>
    ReleaseContent Read(string release, IReadOnlyList<RecognizedSource> sources, ICollection<Issue> issues);
}
