using System.Runtime.InteropServices;

namespace Chartwright.Nlp;

/// <summary>Gathers entries and writes the lexicon that notes are matched against.</summary>
/// <remarks>Entries with the same bag of canonical words become one entry with several senses. Not thread-safe.</remarks>
public sealed class LexiconBuilder
{
    private readonly HashSet<string> _dropped;
    private readonly HashSet<string> _never;
    private readonly HashSet<string> _lone;
    private readonly HashSet<string> _causes;
    private readonly int _neverMost;
    private readonly List<WordForm> _addedForms = [];
    private readonly Dictionary<string, string> _canonical = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _canonicalBySpan;
    private readonly List<string> _plain = [];
    private readonly List<string> _spelledOut = [];
    private readonly Dictionary<string, int> _tokens = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Sense>> _entries = new(StringComparer.Ordinal);

    /// <summary>A builder with the word knowledge of the product.</summary>
    /// <param name="rulesFolder">The folder <c>data/rules</c>.</param>
    /// <param name="termsFolder">The folder <c>data/terms</c>.</param>
    /// <exception cref="RuleFormatException">A row is wrong.</exception>
    public LexiconBuilder(string rulesFolder, string termsFolder)
    {
        ArgumentException.ThrowIfNullOrEmpty(rulesFolder);
        ArgumentException.ThrowIfNullOrEmpty(termsFolder);
        Words = WordTable.Load(Path.Combine(rulesFolder, "inflections.tsv"), Path.Combine(termsFolder, "words.tsv"));
        _canonicalBySpan = _canonical.GetAlternateLookup<ReadOnlySpan<char>>();
        var classes = WordClasses.Load(Path.Combine(rulesFolder, "word-classes.tsv"));
        _dropped = [.. classes.Of("drop").Select(w => Words.Canonical(w))];
        _lone = [.. classes.Of("lone").Select(w => Words.Canonical(w))];
        _causes = [.. classes.Of("cause").Select(w => Words.Canonical(w))];
        var never = classes.Of("never").Select(p => Bag(p.Replace('_', ' '))).ToArray();
        _never = [.. never.Select(Key)];
        _neverMost = never.Length == 0 ? 0 : never.Max(b => b.Count);
    }

    /// <summary>Number of distinct word bags so far.</summary>
    public int Count => _entries.Count;

    internal WordTable Words { get; }

    /// <summary>Adds one entry; phrases without content words, or with more than fourteen, are left out.</summary>
    public void Add(LexiconEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (!CodeValue.TryParse(entry.Code.TrimEnd('-'), null, out var code))
        {
            return;
        }

        _ = CodeValue.TryParse(entry.Manifestation.TrimEnd('-'), null, out var manifestation);
        var sense = new Sense(entry.Source, entry.Entry, entry.System.ToString(), code.ToString(), manifestation.ToString());

        // As written, and with its short forms and synonyms spelled out: a note may say either.
        var folded = Tokenizer.Fold(entry.Phrase);
        var tokens = Tokenizer.Tokenize(entry.Phrase);
        Fill(_plain, folded, tokens, Expansion.None);
        Add(_plain, sense);
        if (Fill(_spelledOut, folded, tokens, entry.Source == MentionSource.TermTable ? Expansion.All : Expansion.Synonyms) && !IsSame(_plain, _spelledOut))
        {
            Add(_spelledOut, sense);
        }
    }

    /// <summary>Lets a word or phrase stand for a canonical word when notes are read.</summary>
    internal void AddForm(string phrase, string means)
    {
        var words = WordTable.Words(phrase);
        if (words.Length > 0 && !_addedForms.Exists(f => f.Means[0] == means && f.Words.AsSpan().SequenceEqual(words)))
        {
            _addedForms.Add(new WordForm([.. words], [means], [], IsLay: true, IsAbbreviation: false));
        }
    }

    /// <summary>Writes the lexicon.</summary>
    public void Write(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(ToBytes());
    }

    /// <summary>The lexicon as bytes.</summary>
    public byte[] ToBytes() => new LexiconWriter(_tokens, [.. _entries.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => (Unpack(e.Key), e.Value))], new WordTable(Words.Canonicals.ToDictionary(StringComparer.Ordinal), Words.Forms.Concat(_addedForms))).Write();

    /// <summary>Distinct canonical content words of a phrase in their order, short forms expanded.</summary>
    internal List<string> Bag(string phrase, Expansion expansion = Expansion.Synonyms)
    {
        var bag = new List<string>(8);
        Fill(bag, Tokenizer.Fold(phrase), Tokenizer.Tokenize(phrase), expansion);
        return bag;
    }

    // Bags are a few words, so a list that is looked through is cheaper than a set. Returns whether any form was spelled out.
    private bool Fill(List<string> bag, char[] folded, Token[] tokens, Expansion expansion)
    {
        bag.Clear();
        var isSpelledOut = false;
        var previous = string.Empty;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind == TokenKind.Punctuation)
            {
                continue;
            }

            if (FormAt(tokens, folded, i, expansion) is { } form)
            {
                foreach (var word in form.Means)
                {
                    AddOnce(bag, word);
                }

                isSpelledOut = true;
                i += form.Words.Length - 1;
                continue;
            }

            var span = folded.AsSpan(tokens[i].Start, tokens[i].Length);
            previous = WordTable.RomanAfter(previous, span) ?? Canonical(span);
            AddOnce(bag, previous);
        }

        return isSpelledOut;
    }

    private void AddOnce(List<string> bag, string word)
    {
        if (!_dropped.Contains(word) && !bag.Contains(word))
        {
            bag.Add(word);
        }
    }

    private static bool IsSame(List<string> a, List<string> b) => a.Count == b.Count && a.TrueForAll(b.Contains);

    private static bool IsWithin(List<string> bag, HashSet<string> words) => bag.TrueForAll(words.Contains);

    // The words of the publisher's phrases are few and come again and again.
    private string Canonical(ReadOnlySpan<char> folded)
    {
        if (!_canonicalBySpan.TryGetValue(folded, out var canonical))
        {
            canonical = Words.Canonical(folded);
            _canonicalBySpan[folded] = canonical;
        }

        return canonical;
    }

    private WordForm? FormAt(Token[] tokens, char[] folded, int i, Expansion expansion)
    {
        if (expansion == Expansion.None)
        {
            return null;
        }

        foreach (var form in Words.FormsFrom(folded.AsSpan(tokens[i].Start, tokens[i].Length)))
        {
            if (!form.IsLay && (expansion == Expansion.All || !form.IsAbbreviation) && form.Near.IsEmpty && FormMatch.Fits(form, tokens, folded, i, tokens.Length))
            {
                return form;
            }
        }

        return null;
    }

    private void Add(List<string> bag, Sense sense)
    {
        if (bag.Count is 0 or > LexiconFormat.MostTokens || (bag.Count <= _neverMost && _never.Contains(Key(bag))) || (sense.Source is MentionSource.Title or MentionSource.InclusionTerm && IsWithin(bag, _lone)))
        {
            return;
        }

        // "Fall" alone tells how an injury came about; it is no symptom ("repeated falls").
        if (bag.Count == 1 && sense.Source != MentionSource.ExternalCauseIndex && sense.Code[0] is not ('V' or 'W' or 'X' or 'Y') && IsWithin(bag, _causes))
        {
            return;
        }

        Span<int> ids = stackalloc int[LexiconFormat.MostTokens];
        ids = ids[..bag.Count];
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = Intern(bag[i]);
        }

        ids.Sort();
        var key = new string(MemoryMarshal.Cast<int, char>(ids));
        if (!_entries.TryGetValue(key, out var senses))
        {
            _entries.Add(key, senses = []);
        }

        if (!senses.Exists(s => s.Code == sense.Code && s.Manifestation == sense.Manifestation && s.System == sense.System))
        {
            senses.Add(sense);
        }
    }

    private static string Key(List<string> bag) => string.Join(' ', bag.Order(StringComparer.Ordinal));

    private int Intern(string word)
    {
        if (!_tokens.TryGetValue(word, out var id))
        {
            _tokens.Add(word, id = _tokens.Count);
        }

        return id;
    }

    private static int[] Unpack(string key) => MemoryMarshal.Cast<char, int>(key).ToArray();

    /// <summary>Which forms of the word table are spelled out.</summary>
    internal enum Expansion
    {
        /// <summary>None.</summary>
        None,

        /// <summary>All but abbreviations and lay words.</summary>
        Synonyms,

        /// <summary>All but lay words.</summary>
        All,
    }

    internal readonly record struct Sense(MentionSource Source, string Entry, string System, string Code, string Manifestation);
}
