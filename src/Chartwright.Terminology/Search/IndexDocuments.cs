namespace Chartwright.Terminology.Search;

/// <summary>Flattens the indexes of a release: each line that leads to a code becomes a wording of that code, cross references followed.</summary>
internal sealed class IndexDocuments(CodeSystemRelease release, Action<SearchDocument> add, Action<int, int> leadsByDefault)
{
    /// <summary>A prefix that fits more codes than this says too little to be a wording of each.</summary>
    private const int MostCodesOfAPrefix = 60;

    /// <summary>What each column of the Table of Drugs means: the first words must be asked for, those in brackets may.</summary>
    private static readonly string[] DrugColumns =
    [
        "poisoning (accidental unintentional overdose toxicity)", "poisoning intentional (self harm overdose suicide attempt)", "poisoning assault",
        "poisoning undetermined (overdose)", "adverse effect (reaction side)", "underdosing",
    ];

    private static readonly string[] NeoplasmColumns =
    [
        "malignant neoplasm (cancer primary tumor carcinoma)", "secondary malignant neoplasm (cancer metastasis metastatic mets tumor)", "carcinoma in situ (neoplasm)",
        "benign neoplasm (tumor)", "neoplasm uncertain behavior (tumor)", "neoplasm unspecified behavior (tumor mass)",
    ];

    private readonly Dictionary<string, int> _mainTerms = new(StringComparer.Ordinal);
    private readonly List<List<KeyValuePair<string, int>>> _path = [];

    /// <summary>Adds all lines.</summary>
    public void Collect()
    {
        for (var i = 0; i < release.IndexCount; i = release.IndexAt(i).SubtreeEnd)
        {
            if (release.IndexAt(i).Kind is IndexKind.Alphabetic or IndexKind.ExternalCause)
            {
                _mainTerms.TryAdd(KeyOf(new IndexNode(release, i).Title), i);
            }
        }

        for (var i = 0; i < release.IndexCount; i++)
        {
            Collect(new IndexNode(release, i));
        }
    }

    private void Collect(IndexNode node)
    {
        _path.RemoveRange(node.Level, _path.Count - node.Level);
        _path.Add(WordsOf(node));
        var cells = node.Cells;
        if (!cells.IsEmpty)
        {
            var columns = node.Kind == IndexKind.Drug ? DrugColumns : NeoplasmColumns;
            for (var c = 0; c < Math.Min(cells.Length, columns.Length); c++)
            {
                if (cells[c].Length > 0)
                {
                    var words = Path(node.Kind == IndexKind.Neoplasm ? 1 : 0);
                    SearchText.Read(columns[c], 0, words);
                    Lead(node, cells[c], (byte)(c + 1), words);
                }
            }

            return;
        }

        if (node.Code.Length > 0)
        {
            Lead(node, node.Code, 0, Path(0));
        }
        else if (node.See.Length > 0 && Target(node.See) is { } target)
        {
            Lead(node, target.Code, 0, Path(0));
        }
    }

    private static List<KeyValuePair<string, int>> WordsOf(IndexNode node)
    {
        var words = new List<KeyValuePair<string, int>>();
        var title = node.Title;
        var comma = node.Level == 0 ? title.IndexOf(',', StringComparison.Ordinal) : -1;
        SearchText.Read(comma < 0 ? title : title[..comma], 0, words);
        if (comma >= 0)
        {
            // Failure, failed: another form of the same word.
            SearchText.Read(title[comma..], SearchText.Free, words);
        }

        if (node.Nonessential.Length > 0)
        {
            SearchText.Read(node.Nonessential, SearchText.Free, words);
        }

        return words;
    }

    private List<KeyValuePair<string, int>> Path(int from)
    {
        var words = new List<KeyValuePair<string, int>>();
        for (var i = from; i < _path.Count; i++)
        {
            words.AddRange(_path[i]);
        }

        return words;
    }

    private void Lead(IndexNode node, string printed, byte cell, List<KeyValuePair<string, int>> words)
    {
        if (!CodeValue.TryParse(printed.TrimEnd('-').TrimEnd('.'), null, out var code))
        {
            return;
        }

        if (release.Find(code) is { } concept)
        {
            add(new SearchDocument(concept.Position, SearchTextKind.IndexEntry, node.Position, cell, words));
            if (cell == 0)
            {
                leadsByDefault(concept.Position, node.Level);
            }

            return;
        }

        var below = release.StartingWith(code.ToString()).Take(MostCodesOfAPrefix + 1).ToList();
        if (below.Count <= MostCodesOfAPrefix)
        {
            foreach (var one in below)
            {
                add(new SearchDocument(one.Position, SearchTextKind.IndexEntry, node.Position, cell, words));
            }
        }
    }

    /// <summary>Walks a cross reference such as <c>Infarct, myocardium</c> as far as it can be followed to a code.</summary>
    private IndexNode? Target(string see)
    {
        var parts = see.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0 || !_mainTerms.TryGetValue(KeyOf(parts[0]), out var at))
        {
            return null;
        }

        var node = new IndexNode(release, at);
        foreach (var part in parts.Skip(1))
        {
            var key = KeyOf(part);
            var next = node.Children.Cast<IndexNode?>().FirstOrDefault(c => KeyOf(c!.Value.Title) == key)
                ?? node.Children.Cast<IndexNode?>().FirstOrDefault(c => KeyOf(c!.Value.Title).StartsWith(key, StringComparison.Ordinal));
            if (next is null)
            {
                break;
            }

            node = next.Value;
        }

        return node.Code.Length > 0 ? node : null;
    }

    private static string KeyOf(string title)
    {
        var comma = title.IndexOf(',', StringComparison.Ordinal);
        return string.Join(' ', SearchTokenizer.Split(comma < 0 ? title : title[..comma]).Where(w => !SearchText.IsStop(w)));
    }
}
