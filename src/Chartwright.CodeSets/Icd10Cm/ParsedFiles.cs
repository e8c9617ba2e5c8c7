using System.Runtime.CompilerServices;
using Chartwright.CodeSets.Sources;

namespace Chartwright.CodeSets.Icd10Cm;

/// <summary>Files already read, kept as long as their <see cref="SourceFile"/>: releases that borrow from one another read each file once.</summary>
internal sealed class ParsedFiles
{
    private readonly ConditionalWeakTable<SourceFile, Lazy<Parsed>> _parsed = [];

    /// <summary>What <paramref name="read"/> makes of the file; its issues are given to every caller, once each.</summary>
    public T Get<T>(SourceFile file, ICollection<Issue> issues, Func<SourceFile, ICollection<Issue>, T> read) where T : class
    {
        // Releases are compiled beside one another: the second waits for the first instead of reading the file again.
        var parsed = _parsed.GetValue(file, f => new Lazy<Parsed>(() =>
        {
            var found = new List<Issue>();
            return new Parsed(read(f, found), found);
        })).Value;
        foreach (var issue in parsed.Issues)
        {
            issues.AddOnce(issue);
        }

        return (T)parsed.Value;
    }

    private sealed record Parsed(object Value, List<Issue> Issues);
}
