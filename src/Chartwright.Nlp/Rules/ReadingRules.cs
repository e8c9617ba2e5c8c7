namespace Chartwright.Nlp;

/// <summary>The rule files of <c>data/rules</c> that the reader follows. Immutable after loading; thread-safe.</summary>
public sealed class ReadingRules
{
    private ReadingRules()
    {
    }

    internal PhraseTable<SectionRule> Headings { get; } = new();

    internal PhraseTable<ContextRule> Cues { get; } = new();

    internal PhraseTable<ModifierRule> Modifiers { get; } = new();

    internal WordClasses Classes { get; private init; } = new();

    internal HashSet<string> Abbreviations { get; } = new(StringComparer.Ordinal);

    /// <summary>Loads <c>sections.tsv</c>, <c>context.tsv</c>, <c>modifiers.tsv</c>, <c>word-classes.tsv</c> and <c>abbreviations.tsv</c> from a folder.</summary>
    /// <exception cref="RuleFormatException">A row is wrong; the message names file, line and mend.</exception>
    /// <exception cref="IOException">A file is missing or cannot be read.</exception>
    public static ReadingRules Load(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var rules = new ReadingRules { Classes = WordClasses.Load(Path.Combine(folder, "word-classes.tsv")) };
        rules.LoadSections(Path.Combine(folder, "sections.tsv"));
        rules.LoadContext(Path.Combine(folder, "context.tsv"));
        rules.LoadModifiers(Path.Combine(folder, "modifiers.tsv"));
        foreach (var (_, cells) in RuleTable.Read(Path.Combine(folder, "abbreviations.tsv"), "form", "note"))
        {
            rules.Abbreviations.Add(cells[0]);
        }

        return rules;
    }

    private static PhrasePattern Pattern(string path, int line, string pattern) =>
        PhrasePattern.Parse(pattern) ?? throw RuleFormatException.At(Path.GetFileName(path), line, $"the pattern '{pattern}' has no word that must be there.");

    private void LoadSections(string path)
    {
        foreach (var (line, cells) in RuleTable.Read(path, "id", "heading", "kind", "mode"))
        {
            var rule = new SectionRule(cells[0], RuleTable.Member<SectionKind>(path, line, "kind of section", cells[2]), cells[3] == "sub");
            Headings.Add(Pattern(path, line, cells[1]), rule);
        }
    }

    private void LoadContext(string path)
    {
        foreach (var (line, cells) in RuleTable.Read(path, "id", "cue", "category", "direction", "scope"))
        {
            var scope = 0;
            if (cells[4].Length > 0 && (!int.TryParse(cells[4], System.Globalization.CultureInfo.InvariantCulture, out scope) || scope < 1))
            {
                throw RuleFormatException.At(Path.GetFileName(path), line, $"the scope '{cells[4]}' is not a number of tokens: write 1 or more, or leave it empty.");
            }

            var category = RuleTable.Member<ContextCategory>(path, line, "category", cells[2]);
            var direction = cells[3].Length == 0 && category is ContextCategory.Pseudo or ContextCategory.Terminator
                ? ContextDirection.Both
                : RuleTable.Member<ContextDirection>(path, line, "direction", cells[3]);
            Cues.Add(Pattern(path, line, cells[1]), new ContextRule(cells[0], category, direction, scope));
        }
    }

    private void LoadModifiers(string path)
    {
        foreach (var (line, cells) in RuleTable.Read(path, "id", "words", "kind", "value", "before", "after"))
        {
            Modifiers.Add(Pattern(path, line, cells[1]), new ModifierRule(
                cells[0], RuleTable.Member<ModifierKind>(path, line, "kind of modifier", cells[2]), cells[3], Number(path, line, cells[4]), Number(path, line, cells[5])));
        }
    }

    private static int Number(string path, int line, string cell) =>
        int.TryParse(cell, System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= 0
            ? number
            : throw RuleFormatException.At(Path.GetFileName(path), line, $"'{cell}' is not a number of tokens: write 0 or more.");
}
