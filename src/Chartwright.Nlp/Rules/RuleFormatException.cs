namespace Chartwright.Nlp;

/// <summary>A rule or term file is wrong. The message names file, line and the mend.</summary>
public sealed class RuleFormatException : Exception
{
    /// <summary>An unspecified error.</summary>
    public RuleFormatException() : this("A rule file is wrong.")
    {
    }

    /// <summary>A message that names file, line and mend.</summary>
    public RuleFormatException(string message) : base(message)
    {
    }

    /// <summary>A message with the error below it.</summary>
    public RuleFormatException(string message, Exception innerException) : base(message, innerException)
    {
    }

    internal static RuleFormatException At(string file, int line, string what) => new($"{file}({line}): {what}");
}
