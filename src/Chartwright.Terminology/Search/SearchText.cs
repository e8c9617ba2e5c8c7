using System.Collections.Frozen;

namespace Chartwright.Terminology.Search;

/// <summary>Reads a wording into flagged words: what it says, what it says is absent, and what costs nothing when nobody asked for it.</summary>
internal static class SearchText
{
    /// <summary>The word need not be asked for.</summary>
    public const int Free = 1;

    /// <summary>The wording says that this is absent.</summary>
    public const int Absent = 2;

    private static readonly FrozenSet<string> Stops = FrozenSet.Create(
        StringComparer.Ordinal,
        "of", "the", "an", "in", "to", "for", "by", "at", "on", "from", "and", "or", "as", "due", "nos", "nec", "with", "w", "is", "be", "other than", "into", "using", "per");

    /// <summary>Words that a coder leaves out because the code that has them is what is meant by default.</summary>
    private static readonly FrozenSet<string> Defaults = FrozenSet.Create(
        StringComparer.Ordinal,
        "unspecified", "initial", "encounter", "closed", "displaced", "elsewhere", "classified", "not", "stated", "a", "type", "site", "organism", "cause", "following", "routine",
        "approach", "diagnostic imaging", "person", "code", "mellitus", "this", "that", "its", "their", "episode", "visit", "having", "achieved", "specified", "syndrome", "disease", "disorder", "state", "condition", "part", "affecting");

    /// <summary>Whether the word says nothing by itself.</summary>
    public static bool IsStop(string word) => Stops.Contains(word);

    /// <summary>Whether the word denies what follows it.</summary>
    public static bool Denies(string word) => word is "without" or "no" or "not" or "wo" or "denies" or "absent" or "negative";

    /// <summary>The words of a wording with their flags.</summary>
    /// <param name="text">Wording; commas and brackets end the reach of "without".</param>
    /// <param name="flags">Flags that all its words get.</param>
    /// <param name="into">Receives the words.</param>
    public static void Read(string text, int flags, List<KeyValuePair<string, int>> into)
    {
        var start = 0;
        var depth = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : ',';
            if (c is ',' or ';' or ':' or '(' or ')' or '[' or ']')
            {
                ReadSegment(text[start..i], depth > 0 ? flags | Free : flags, into);
                start = i + 1;
                depth += c is '(' or '[' ? 1 : c is ')' or ']' && depth > 0 ? -1 : 0;
            }
        }
    }

    private static void ReadSegment(string segment, int flags, List<KeyValuePair<string, int>> into)
    {
        if (segment.Length == 0)
        {
            return;
        }

        var absent = 0;
        foreach (var word in SearchTokenizer.Split(segment))
        {
            if (word is "with" or "but")
            {
                absent = 0;
            }

            if (IsStop(word))
            {
                continue;
            }

            if (word is "reached" && absent != 0 && into is [.., var denied, { Key: "not" }])
            {
                // "remission not reached": here the denial follows.
                into[^2] = new(denied.Key, denied.Value | Absent | Free);
                continue;
            }

            if (word is "without" or "not" or "no")
            {
                // "not having achieved remission" denies remission as "without coma" denies coma.
                absent = Absent | Free;
                into.Add(new(word, flags | Free));
                continue;
            }

            into.Add(new(word, flags | absent | (Defaults.Contains(word) ? Free : 0)));
        }
    }
}
