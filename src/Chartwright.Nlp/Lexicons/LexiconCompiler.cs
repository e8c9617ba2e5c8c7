using Chartwright.Terminology;
using Chartwright.Terminology.Content;

namespace Chartwright.Nlp;

/// <summary>Compiles the lexicon from a release's rows and from <c>data/terms</c>: index paths, titles, inclusion terms, tables, our own terms. Not thread-safe.</summary>
public sealed class LexiconCompiler
{
    private readonly LexiconBuilder _builder;
    private readonly string _termsFolder;
    private readonly WordClasses _classes;

    /// <summary>A compiler with the product's word knowledge.</summary>
    /// <param name="rulesFolder">The folder <c>data/rules</c>.</param>
    /// <param name="termsFolder">The folder <c>data/terms</c>.</param>
    /// <exception cref="RuleFormatException">A row is wrong.</exception>
    public LexiconCompiler(string rulesFolder, string termsFolder)
    {
        _builder = new LexiconBuilder(rulesFolder, termsFolder);
        _termsFolder = termsFolder;
        _classes = WordClasses.Load(Path.Combine(rulesFolder, "word-classes.tsv"));
        foreach (var (name, means) in new[] { ("malignant", TableWords.Malignant), ("secondary", TableWords.Secondary), ("benign", TableWords.Benign), ("poisoning", TableWords.Poisoning) })
        {
            foreach (var word in _classes.Of(name))
            {
                _builder.AddForm(word.Replace('_', ' '), means);
            }
        }
    }

    /// <summary>Number of distinct word bags so far.</summary>
    public int Count => _builder.Count;

    /// <summary>Adds our own terms: every table of the terms folder with the columns term, index, code, note.</summary>
    /// <param name="system">Code system of the codes.</param>
    /// <exception cref="RuleFormatException">A row is wrong.</exception>
    public void AddTerms(CodeSystemId system)
    {
        foreach (var path in Directory.EnumerateFiles(_termsFolder, "*.tsv").Order(StringComparer.Ordinal))
        {
            if (Path.GetFileName(path) is "words.tsv" or "drugs.tsv")
            {
                continue;
            }

            foreach (var (_, cells) in RuleTable.Read(path, "term", "index", "code", "note"))
            {
                // A residual term ("other chest pain") has no words of its own.
                if (cells[0].StartsWith("other ", StringComparison.Ordinal))
                {
                    continue;
                }

                _builder.Add(new LexiconEntry(cells[0], MentionSource.TermTable, cells[1].Length > 0 ? cells[1] : cells[0], system, cells[2]));
            }
        }
    }

    /// <summary>Adds the lines of the indexes and tables of one system, all kinds, each tree in preorder.</summary>
    public void AddIndex(CodeSystemId system, IEnumerable<IndexRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        new IndexCompiler(_builder, system, IndexTree.Build(rows, _builder)).Compile();
    }

    /// <summary>Adds titles and inclusion terms of codes and categories; 7th-character expansions are left to the Tabular List.</summary>
    public void AddConcepts(CodeSystemId system, IEnumerable<ConceptRow> concepts)
    {
        ArgumentNullException.ThrowIfNull(concepts);
        foreach (var concept in concepts)
        {
            if (concept.Kind != ConceptKind.Code || concept.Facts.HasFlag(ConceptFacts.SeventhCharacterExpanded))
            {
                continue;
            }

            Add(system, concept, concept.Title, MentionSource.Title);
            foreach (var note in concept.Notes)
            {
                if (note.Kind == NoteKind.InclusionTerm)
                {
                    Add(system, concept, note.Text, MentionSource.InclusionTerm);
                }
            }
        }
    }

    /// <summary>The lexicon as bytes of its file.</summary>
    public byte[] ToBytes() => _builder.ToBytes();

    /// <summary>Writes the lexicon.</summary>
    public void Write(Stream stream) => _builder.Write(stream);

    private void Add(CodeSystemId system, ConceptRow concept, string text, MentionSource source)
    {
        foreach (var phrase in TitlePhrases.Of(text))
        {
            _builder.Add(new LexiconEntry(phrase, source, text, system, concept.Code.ToString()));
        }
    }
}
