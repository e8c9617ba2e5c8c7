namespace Chartwright.CodeSets.Sources;

/// <summary>A publisher's file is truncated, damaged or foreign. The message names the file, the place and the mend.</summary>
public sealed class SourceFormatException : Exception
{
    /// <summary>An unspecified damage.</summary>
    public SourceFormatException() : this("A source file is damaged.")
    {
    }

    /// <summary>A message that names file, place and mend.</summary>
    public SourceFormatException(string message) : base(message)
    {
    }

    /// <summary>A message with the error below it.</summary>
    public SourceFormatException(string message, Exception innerException) : base(message, innerException)
    {
    }

    /// <summary>An error at a line of a file.</summary>
    /// <param name="file">File name.</param>
    /// <param name="line">1-based line, 0 when the whole file is meant.</param>
    /// <param name="what">What is wrong and how to mend it.</param>
    public static SourceFormatException At(string file, int line, string what) =>
        new(line > 0 ? $"{file}({line}): {what}" : $"{file}: {what}");
}
