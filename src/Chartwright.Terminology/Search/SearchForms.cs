using System.Text;

namespace Chartwright.Terminology.Search;

/// <summary>The word tables of one code system, ready for look-up: form to meanings, both as search words separated by blanks.</summary>
internal sealed class SearchForms
{
    /// <summary>Weight of a first meaning; each further one of the same form weighs less.</summary>
    private const int First = 100;
    private const int LaterStep = 12;
    private const int Near = 92;
    private const int Backwards = 85;

    public SearchForms(SearchTerms terms, CodeSystemId system, SearchStrings strings, SearchDictionary dictionary)
    {
        var table = new SortedDictionary<string, List<(string Means, int Weight)>>(StringComparer.Ordinal);

        // A system's own words come first: there "lap" means what its titles say.
        foreach (var word in terms.Words.Where(w => w.System is null || w.System == system).OrderBy(w => w.System is null))
        {
            var form = Key(word.Form);
            var means = Key(word.Means);
            if (form.Length == 0 || means.Length == 0 || form == means)
            {
                continue;
            }

            Add(table, form, means, word.Surely ? First : Near);
            if (word.BothWays && !form.Contains(' ') && !means.Contains(' '))
            {
                Add(table, means, form, Backwards);
            }
        }

        Forms = new FormRecord[table.Count];
        var meanings = new List<MeaningRecord>();
        var at = 0;
        foreach (var (form, list) in table)
        {
            foreach (var w in form.Split(' ').Concat(list.SelectMany(m => m.Means.Split(' '))))
            {
                dictionary.Know(w);
            }

            Forms[at++] = new FormRecord { Text = strings.Add(form), TextLength = Encoding.UTF8.GetByteCount(form), MeaningStart = meanings.Count, MeaningCount = list.Count };
            meanings.AddRange(list.Select(m => new MeaningRecord { Text = strings.Add(m.Means), TextLength = Encoding.UTF8.GetByteCount(m.Means), Weight = m.Weight }));
        }

        Meanings = [.. meanings];
    }

    public FormRecord[] Forms { get; }

    public MeaningRecord[] Meanings { get; }

    private static void Add(SortedDictionary<string, List<(string Means, int Weight)>> table, string form, string means, int weight)
    {
        if (!table.TryGetValue(form, out var list))
        {
            table.Add(form, list = []);
        }

        if (!list.Exists(m => m.Means == means))
        {
            list.Add((means, weight == Backwards ? weight : Math.Max(weight - (LaterStep * list.Count(m => m.Weight != Backwards)), Backwards)));
        }
    }

    private static string Key(string text) => string.Join(' ', SearchTokenizer.Split(text).Where(w => !SearchText.IsStop(w)));
}
