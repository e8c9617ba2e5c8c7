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
    private readonly List<WordForm> _addedForms = [];
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
        var classes = WordClasses.Load(Path.Combine(rulesFolder, "word-classes.tsv"));
        _dropped = [.. classes.Of("drop").Select(w => Words.Canonical(w))];
        _lone = [.. classes.Of("lone").Select(w => Words.Canonical(w))];
        _causes = [.. classes.Of("cause").Select(w => Words.Canonical(w))];
        _never = [.. classes.Of("never").Select(p => Key(Bag(p.Replace('_', ' '))))];
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
        var plain = Bag(entry.Phrase, Expansion.None);
        var spelledOut = Bag(entry.Phrase, entry.Source == MentionSource.TermTable ? Expansion.All : Expansion.Synonyms);
        Add(plain, sense);
        if (!spelledOut.SetEquals(plain))
        {
            Add(spelledOut, sense);
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

    /// <summary>Distinct canonical content words of a phrase, short forms expanded.</summary>
    internal HashSet<string> Bag(string phrase, Expansion expansion = Expansion.Synonyms)
    {
        var folded = Tokenizer.Fold(phrase);
        var tokens = Tokenizer.Tokenize(phrase);
        var bag = new HashSet<string>(StringComparer.Ordinal);
        var previous = string.Empty;
        for (var i = 0; i < tokens.Length; i++)
        {
            var span = folded.AsSpan(tokens[i].Start, tokens[i].Length);
            if (tokens[i].Kind == TokenKind.Punctuation)
            {
                continue;
            }

            if (FormAt(tokens, folded, i, expansion) is { } form)
            {
                bag.UnionWith(form.Means.Where(w => !_dropped.Contains(w)));
                i += form.Words.Length - 1;
                continue;
            }

            previous = WordTable.RomanAfter(previous, span) ?? Words.Canonical(span);
            if (!_dropped.Contains(previous))
            {
                bag.Add(previous);
            }
        }

        return bag;
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

    private void Add(HashSet<string> bag, Sense sense)
    {
        if (bag.Count is 0 or > LexiconFormat.MostTokens || _never.Contains(Key(bag)) || (sense.Source is MentionSource.Title or MentionSource.InclusionTerm && _lone.IsSupersetOf(bag)))
        {
            return;
        }

        // "Fall" alone tells how an injury came about; it is no symptom ("repeated falls").
        if (bag.Count == 1 && sense.Source != MentionSource.ExternalCauseIndex && sense.Code[0] is not ('V' or 'W' or 'X' or 'Y') && _causes.IsSupersetOf(bag))
        {
            return;
        }

        var ids = bag.Select(Intern).Order().ToArray();
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

    private static string Key(HashSet<string> bag) => string.Join(' ', bag.Order(StringComparer.Ordinal));

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
