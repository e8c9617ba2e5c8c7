using System.Collections.Concurrent;

namespace Chartwright.Nlp;

/// <summary>Maps the words of notes to the lexicon's tokens; remembers the words it met. Thread-safe.</summary>
internal sealed class WordReader
{
    private const int MostRemembered = 100_000;
    private static readonly string[] AdjectiveEndings = ["al", "ic", "ar", "ary", "ous", "eal"];
    private readonly Lexicon _lexicon;
    private readonly HashSet<string> _nouns;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _nounsBySpan;
    private readonly Dictionary<string, WordFlags> _flags = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordFlags>.AlternateLookup<ReadOnlySpan<char>> _flagsBySpan;
    private readonly ConcurrentDictionary<string, (int Token, WordFlags Flags)> _known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (int Token, WordFlags Flags)>.AlternateLookup<ReadOnlySpan<char>> _knownBySpan;
    private int _remembered;

    public WordReader(Lexicon lexicon, WordClasses classes)
    {
        _lexicon = lexicon;
        _nouns = classes.Of("noun").ToHashSet(StringComparer.Ordinal);
        _nounsBySpan = _nouns.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var (name, flag) in new[]
        {
            ("filler", WordFlags.Filler), ("break", WordFlags.Break), ("list", WordFlags.List), ("capitals", WordFlags.Capitals), ("after", WordFlags.After), ("action", WordFlags.Action), ("side", WordFlags.Side), ("link", WordFlags.Link), ("quality", WordFlags.Quality), ("person", WordFlags.Person), ("region", WordFlags.Region), ("bare", WordFlags.Bare), ("vague", WordFlags.Vague), ("upper", WordFlags.Upper),
        })
        {
            foreach (var word in classes.Of(name))
            {
                _flags[word] = _flags.GetValueOrDefault(word) | flag;
            }
        }

        _flagsBySpan = _flags.GetAlternateLookup<ReadOnlySpan<char>>();
        _knownBySpan = _known.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The token of a folded word (-1 when the lexicon has none) and its role.</summary>
    public (int Token, WordFlags Flags) Read(ReadOnlySpan<char> folded)
    {
        if (_knownBySpan.TryGetValue(folded, out var known))
        {
            return known;
        }

        var flags = _flagsBySpan.TryGetValue(folded, out var listed) ? listed : WordFlags.None;
        var read = (_lexicon.Find(_lexicon.Words.Canonical(folded)), flags | Ending(folded));
        if (_remembered < MostRemembered)
        {
            _known[folded.ToString()] = read;
            Interlocked.Increment(ref _remembered);
        }

        return read;
    }

    private WordFlags Ending(ReadOnlySpan<char> folded)
    {
        if (folded.Length < 5 || _nounsBySpan.Contains(folded))
        {
            return WordFlags.None;
        }

        foreach (var ending in AdjectiveEndings)
        {
            if (folded.EndsWith(ending))
            {
                return WordFlags.Adjective;
            }
        }

        return folded.EndsWith("ed") || folded.EndsWith("ing") ? WordFlags.Participle : WordFlags.None;
    }
}
