using System.Collections.Immutable;

namespace Chartwright.Nlp;

/// <summary>Words with a role in matching (<c>data/rules/word-classes.tsv</c>).</summary>
internal sealed class WordClasses
{
    private readonly Dictionary<string, List<string>> _classes = new(StringComparer.Ordinal);

    public static WordClasses Load(string path)
    {
        var classes = new WordClasses();
        foreach (var (_, cells) in RuleTable.Read(path, "class", "words"))
        {
            if (!classes._classes.TryGetValue(cells[0], out var list))
            {
                classes._classes.Add(cells[0], list = []);
            }

            list.AddRange(cells[1].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        return classes;
    }

    public ImmutableArray<string> Of(string name) => _classes.TryGetValue(name, out var words) ? [.. words] : [];
}
