namespace Chartwright.Nlp;

/// <summary>Scratch for one sentence: which lexicon tokens its words say, and where its boundaries are. One per thread.</summary>
internal sealed class SentenceWords
{
    private const float PlainWeight = 3f;
    private const float SideWeight = 0.5f;
    private readonly List<Occurrence> _occurrences = [];
    private readonly List<int> _tokens = [];
    private int[] _stamp = [];
    private int[] _first = [];
    private int _round;
    private int[] _hard = new int[256];
    private int[] _lists = new int[256];
    private int[] _content = new int[256];
    private WordFlags[] _flags = new WordFlags[256];
    private float[] _weights = new float[256];
    private int _length;
    private int _formNumber;

    /// <summary>Distinct tokens said.</summary>
    public List<int> Tokens => _tokens;

    /// <summary>All signatures together.</summary>
    public ulong Signature { get; private set; }

    public Occurrence this[int index] => _occurrences[index];

    /// <summary>Index of the first occurrence of a token, -1 when the sentence does not say it.</summary>
    public int FirstOf(int token) => _stamp[token] == _round ? _first[token] : -1;

    public int HardBetween(int first, int last) => _hard[last] - _hard[first];

    public int ListsBetween(int first, int last) => _lists[last] - _lists[first];

    /// <summary>Content words from <paramref name="first"/> up to <paramref name="end"/>.</summary>
    public int ContentBetween(int first, int end) => _content[end] - _content[first];

    /// <summary>Whether a word only names a side of the body.</summary>
    public bool IsSide(int i) => _flags[i].HasFlag(WordFlags.Side);

    /// <summary>Whether a word is a boundary when it is no part of the phrase itself ("without").</summary>
    public bool IsBreak(int i) => _flags[i].HasFlag(WordFlags.Break);

    /// <summary>Whether a word links two conditions ("with", "due to").</summary>
    public bool IsLink(int i) => _flags[i].HasFlag(WordFlags.Link);

    /// <summary>Number of words of the sentence.</summary>
    public int Length => _length;

    /// <summary>A word's role.</summary>
    public WordFlags FlagsOf(int i) => _flags[i];

    /// <summary>Whether a word, at once and without punctuation, goes on to say what the word before it speaks of.</summary>
    public bool IsFollowedBySubject(int i) =>
        i + 1 < _length && ContentBetween(i + 1, i + 2) > 0 && (_flags[i + 1] & (WordFlags.Break | WordFlags.Side | WordFlags.Action | WordFlags.Number | WordFlags.Person | WordFlags.Region | WordFlags.Participle)) == WordFlags.None;

    public void Begin(int tokenCount, int length)
    {
        if (_stamp.Length < tokenCount)
        {
            _stamp = new int[tokenCount];
            _first = new int[tokenCount];
            _round = 0;
        }

        if (_hard.Length < length + 2)
        {
            _hard = new int[(length * 2) + 2];
            _lists = new int[(length * 2) + 2];
            _content = new int[(length * 2) + 2];
            _flags = new WordFlags[(length * 2) + 2];
            _weights = new float[(length * 2) + 2];
        }

        _length = length;

        _round++;
        _occurrences.Clear();
        _tokens.Clear();
        _formNumber = 0;
        Signature = 0;
        _hard[0] = _lists[0] = _content[0] = 0;
    }

    /// <summary>Notes word <paramref name="i"/>'s boundaries: a boundary word lies between its neighbours.</summary>
    public void SetBoundary(int i, bool hard, bool list, bool content, WordFlags flags = WordFlags.None)
    {
        _flags[i] = flags;
        _hard[i + 1] = _hard[i] + (hard ? 1 : 0);
        _lists[i + 1] = _lists[i] + (list ? 1 : 0);
        _content[i + 1] = _content[i] + (content ? 1 : 0);
    }

    public int NewForm() => _formNumber++;

    public void Add(int token, int first, int end, int form)
    {
        var next = -1;
        if (_stamp[token] == _round)
        {
            next = _first[token];
        }
        else
        {
            _stamp[token] = _round;
            _tokens.Add(token);
            Signature |= LexiconFormat.Signature(token);
        }

        _first[token] = _occurrences.Count;
        _occurrences.Add(new Occurrence(token, first, end, form, next));
    }

    /// <summary>Gives each word the weight of the rarest token that it says: a rare word tells more than a usual one, a side next to nothing.</summary>
    public void Weigh(float[] rarities)
    {
        _weights.AsSpan(0, _length).Clear();
        foreach (var o in _occurrences)
        {
            var share = (PlainWeight + rarities[o.Token]) / (o.End - o.First);
            for (var w = o.First; w < o.End; w++)
            {
                _weights[w] = Math.Max(_weights[w], _flags[w].HasFlag(WordFlags.Side) ? SideWeight : share);
            }
        }
    }

    /// <summary>A word's weight.</summary>
    public float WeightOf(int i) => _weights[i];
}
