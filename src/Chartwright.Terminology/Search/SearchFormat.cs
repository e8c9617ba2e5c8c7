namespace Chartwright.Terminology.Search;

/// <summary>The file that stands beside a pack and makes it searchable: a pack container with sections of its own.</summary>
/// <remarks>
/// All references are positions in other sections, all text UTF-8. A file whose <c>key</c> section does not say this version, this pack and these
/// term tables is stale and built anew: it holds nothing that the pack and the tables do not.
/// </remarks>
public static class SearchFormat
{
    /// <summary>File extension; the name is the pack's.</summary>
    public const string Extension = ".cwsearch";

    /// <summary>Version of records, tokens and weights. Raise it whenever the builder gives other bytes for the same input.</summary>
    internal const int Version = 4;

    internal const string Key = "key";
    internal const string Text = "text";
    internal const string Tokens = "tokens";
    internal const string Postings = "postings";
    internal const string Documents = "documents";
    internal const string DocumentTokens = "doctokens";
    internal const string Concepts = "concepts";
    internal const string Forms = "forms";
    internal const string Meanings = "meanings";

    /// <summary>The search file of a pack.</summary>
    public static string PathFor(string packPath) => System.IO.Path.ChangeExtension(packPath, Extension);
}
