using Chartwright.Terminology;
using Chartwright.Terminology.Content;

namespace Chartwright.Nlp;

/// <summary>The lines of an index as a tree, with the wordings of each line, and cross references resolved by their words.</summary>
internal sealed class IndexTree
{
    private static readonly string[] PathEnds = ["by site", "by type", "by specified type", "by cause", "by region", "by specified site"];
    private readonly Dictionary<string, int> _mainTerms = new(StringComparer.Ordinal);
    private readonly LexiconBuilder _builder;
    private readonly List<Node> _nodes = [];

    private IndexTree(LexiconBuilder builder) => _builder = builder;

    public IReadOnlyList<Node> Nodes => _nodes;

    public static IndexTree Build(IEnumerable<IndexRow> rows, LexiconBuilder builder)
    {
        var tree = new IndexTree(builder);
        var open = new List<int>();
        foreach (var row in rows)
        {
            while (open.Count > row.Level || (open.Count > 0 && row.Level == 0))
            {
                tree._nodes[open[^1]].End = tree._nodes.Count;
                open.RemoveAt(open.Count - 1);
            }

            var parent = open.Count > 0 ? open[^1] : -1;
            tree._nodes.Add(new Node(row, parent, Wordings(row)));
            open.Add(tree._nodes.Count - 1);
        }

        foreach (var node in open)
        {
            tree._nodes[node].End = tree._nodes.Count;
        }

        tree.NameMainTerms();
        return tree;
    }

    /// <summary>Main term and sub-terms, separated by commas.</summary>
    public string PathOf(int node)
    {
        var path = _nodes[node].Row.Title.Trim();
        for (var p = _nodes[node].Parent; p >= 0; p = _nodes[p].Parent)
        {
            path = $"{_nodes[p].Row.Title.Trim()}, {path}";
        }

        return path;
    }

    /// <summary>The node that a cross reference means, -1 when it names none.</summary>
    public int Resolve(string reference)
    {
        var segments = reference.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(s => !PathEnds.Contains(s, StringComparer.OrdinalIgnoreCase)).ToArray();
        for (var used = segments.Length; used > 0; used--)
        {
            if (_mainTerms.TryGetValue(Key(string.Join(' ', segments[..used])), out var node))
            {
                for (var s = used; s < segments.Length && node >= 0; s++)
                {
                    node = Child(node, Key(segments[s]), 0);
                }

                return node;
            }
        }

        return -1;
    }

    private int Child(int parent, string key, int depth)
    {
        for (var i = parent + 1; i < _nodes[parent].End; i = _nodes[i].End)
        {
            if (KeysOf(i).Contains(key, StringComparer.Ordinal))
            {
                return i;
            }
        }

        // "with", "due to" and other lines without content words are passed through.
        for (var i = parent + 1; depth < 2 && i < _nodes[parent].End; i = _nodes[i].End)
        {
            if (KeysOf(i)[0].Length == 0 && Child(i, key, depth + 1) is >= 0 and var found)
            {
                return found;
            }
        }

        return -1;
    }

    private string[] KeysOf(int node) => _nodes[node].Keys ??= [.. _nodes[node].Wordings.Select(Key)];

    private void NameMainTerms()
    {
        for (var i = 0; i < _nodes.Count; i = _nodes[i].End)
        {
            if (_nodes[i].Row.Kind is IndexKind.Alphabetic)
            {
                _mainTerms.TryAdd(Key(_nodes[i].Row.Title), i);
            }
        }

        for (var i = 0; i < _nodes.Count; i = _nodes[i].End)
        {
            foreach (var key in _nodes[i].Row.Kind is IndexKind.Alphabetic ? KeysOf(i) : [])
            {
                _mainTerms.TryAdd(key, i);
            }
        }
    }

    private string Key(string words) => string.Join(' ', _builder.Bag(words).Order(StringComparer.Ordinal));

    // "Failure, failed": two wordings. "Fracture, burst": one, of both words.
    private static List<string> Wordings(IndexRow row)
    {
        var title = TitlePhrases.Uncaged(row.Title.Replace("(s)", string.Empty, StringComparison.Ordinal).Replace("(es)", string.Empty, StringComparison.Ordinal));
        var parts = title.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length < 2)
        {
            return [Softened(title.Trim(), row.Level)];
        }

        var wordings = new List<string> { parts[0] };
        var rest = string.Empty;
        foreach (var part in parts.AsSpan(1))
        {
            if (SharesStem(parts[0], part))
            {
                wordings.Add(part);
            }
            else
            {
                rest += " " + part;
            }
        }

        return [.. wordings.Select(w => Softened(w + rest, row.Level))];
    }

    // The plain fracture of a note is the traumatic one of the Index; a history is the personal one.
    private static string Softened(string wording, int level) => wording switch
    {
        "Fracture traumatic" => "Fracture",
        "personal" when level == 1 => string.Empty,
        _ => wording,
    };

    private static bool SharesStem(string a, string b)
    {
        var n = 0;
        while (n < a.Length && n < b.Length && char.ToLowerInvariant(a[n]) == char.ToLowerInvariant(b[n]))
        {
            n++;
        }

        return n >= 4 || (n >= 3 && Math.Min(a.Length, b.Length) <= 6);
    }

    /// <summary>A line.</summary>
    internal sealed class Node(IndexRow row, int parent, List<string> wordings)
    {
        public IndexRow Row { get; } = row;

        public int Parent { get; } = parent;

        /// <summary>Ways to say this line alone.</summary>
        public List<string> Wordings { get; } = wordings;

        /// <summary>The wordings as bags of canonical words, filled when first asked for.</summary>
        public string[]? Keys { get; set; }

        /// <summary>One past the last line below.</summary>
        public int End { get; set; }

        /// <summary>Ways to say the whole path, filled by the compiler.</summary>
        public List<string> Phrases { get; set; } = [];
    }
}
