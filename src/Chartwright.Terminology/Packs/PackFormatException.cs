namespace Chartwright.Terminology.Packs;

/// <summary>A pack is truncated, damaged, foreign or of another format. The message names file, place and mend.</summary>
public sealed class PackFormatException : Exception
{
    /// <summary>An unspecified damage.</summary>
    public PackFormatException() : this("A pack is damaged.")
    {
    }

    /// <summary>A message that names file, place and mend.</summary>
    public PackFormatException(string message) : base(message)
    {
    }

    /// <summary>A message with the error below it.</summary>
    public PackFormatException(string message, Exception innerException) : base(message, innerException)
    {
    }

    /// <summary>The file is a sound pack of another format version: rebuilding it from its sources mends it.</summary>
    public bool IsOtherVersion { get; init; }
}
