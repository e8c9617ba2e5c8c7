using System.Runtime.InteropServices;
using System.Text;
using Chartwright.Terminology.Packs;

namespace Chartwright.Terminology.Search;

/// <summary>Builds the search file of a pack from its titles, inclusion terms and indexes and from the term tables.</summary>
public sealed class SearchIndexBuilder
{
    /// <summary>Strength of a word for finding a code: in a wording of a code above it, of its own, in its title.</summary>
    private const int AboveLevel = 6;
    private const int OwnLevel = 9;
    private const int TitleLevel = 10;

    private readonly CodeSystemRelease _release;
    private readonly SearchTerms _terms;
    private readonly List<SearchDocument>[] _documents;
    private readonly int[] _shallowest;
    private readonly SearchStrings _strings = new();

    private SearchIndexBuilder(CodeSystemRelease release, SearchTerms terms)
    {
        _release = release;
        _terms = terms;
        _documents = new List<SearchDocument>[release.Count];
        _shallowest = new int[release.Count];
        Array.Fill(_shallowest, int.MaxValue);
    }

    /// <summary>Builds and writes the search file, atomically.</summary>
    /// <param name="release">The release to make searchable.</param>
    /// <param name="terms">Term tables.</param>
    /// <param name="path">Target, usually <see cref="SearchFormat.PathFor"/> of the pack.</param>
    public static void Build(CodeSystemRelease release, SearchTerms terms, string path)
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(terms);
        PackContainerWriter.Write(path, new SearchIndexBuilder(release, terms).Sections());
    }

    private List<KeyValuePair<string, ReadOnlyMemory<byte>>> Sections()
    {
        CollectTitles();
        new IndexDocuments(_release, Add, (concept, level) => _shallowest[concept] = Math.Min(_shallowest[concept], level)).Collect();
        CollectPhrases();

        var dictionary = new SearchDictionary();
        foreach (var document in _documents.SelectMany(d => d ?? []))
        {
            dictionary.Count(document.Words);
        }

        var forms = new SearchForms(_terms, _release.System, _strings, dictionary);
        dictionary.Freeze();
        var concepts = new SearchConceptRecord[_release.Count];
        var documents = new List<DocumentRecord>();
        var words = new List<int>();
        for (var i = 0; i < concepts.Length; i++)
        {
            concepts[i] = Encode(i, dictionary, documents, words);
            concepts[i].Side = SideOf(i, concepts);
        }

        var postings = new List<uint>();
        var tokens = dictionary.Records(_strings, documents.Count, postings, Postings(dictionary));
        return
        [
            new(SearchFormat.Key, Encoding.UTF8.GetBytes(SearchIndex.KeyFor(_release, _terms))),
            Section(SearchFormat.Tokens, tokens),
            Section(SearchFormat.Postings, postings.ToArray()),
            Section(SearchFormat.Concepts, concepts),
            Section(SearchFormat.Documents, documents.ToArray()),
            Section(SearchFormat.DocumentTokens, words.ToArray()),
            Section(SearchFormat.Forms, forms.Forms),
            Section(SearchFormat.Meanings, forms.Meanings),
            new(SearchFormat.Text, _strings.ToMemory()),
        ];
    }

    private void CollectTitles()
    {
        for (var i = 0; i < _release.Count; i++)
        {
            var concept = new Concept(_release, i);
            if (concept.Kind is not (ConceptKind.Code or ConceptKind.Modifier))
            {
                continue;
            }

            Add(new SearchDocument(i, SearchTextKind.Title, 0, 0, Words(concept.Title)));
            if (concept.ShortTitle.Length > 0 && _release.System != CodeSystemId.Icd10Cm && _release.System != CodeSystemId.Icd10Pcs)
            {
                // The short titles of the ICD-10 systems only shorten words; those of HCPCS say things in other words.
                Add(new SearchDocument(i, SearchTextKind.ShortTitle, 0, 0, Words(concept.ShortTitle)));
            }

            ref readonly var record = ref _release.ConceptAt(i);
            foreach (ref readonly var note in _release.NotesAt(record.NoteStart, record.NoteCount))
            {
                if ((NoteKind)note.Kind == NoteKind.InclusionTerm)
                {
                    Add(new SearchDocument(i, SearchTextKind.InclusionTerm, note.Text, 0, Words(_release.Text(note.Text))));
                }
            }
        }
    }

    private void CollectPhrases()
    {
        foreach (var phrase in _terms.Phrases.Where(p => p.System == _release.System))
        {
            var text = _strings.Add(phrase.Text);
            var words = Words(phrase.Text);
            if (_release.Find(CodeValue.Parse(phrase.Code)) is { } concept)
            {
                Add(new SearchDocument(concept.Position, SearchTextKind.Term, text, 0, words));
                continue;
            }

            foreach (var below in _release.StartingWith(phrase.Code).Take(200))
            {
                Add(new SearchDocument(below.Position, SearchTextKind.Term, text, 0, words));
            }
        }
    }

    private void Add(SearchDocument document) => (_documents[document.Concept] ??= []).Add(document);

    private SearchConceptRecord Encode(int position, SearchDictionary dictionary, List<DocumentRecord> documents, List<int> words)
    {
        var concept = new Concept(_release, position);
        var own = _documents[position];
        var above = -1;
        for (var p = concept.Parent; p is { } node && above < 0; p = node.Parent)
        {
            above = _documents[node.Position] is { Count: > 1 } ? node.Position : -1;
        }

        var record = new SearchConceptRecord { DocumentStart = documents.Count, Above = above, ContextToken = -1 };
        if (own is null)
        {
            return record;
        }

        record.DocumentCount = (ushort)Math.Min(own.Count, ushort.MaxValue);
        ref readonly var stored = ref _release.ConceptAt(position);
        record.Traits = ConceptTraits.Searchable | (concept.IsBillable ? ConceptTraits.Billable : ConceptTraits.None) | (stored.ValidFrom != 0 || stored.ValidTo != 0 ? ConceptTraits.Dated : ConceptTraits.None);
        record.ContextToken = ConceptFeatures.ContextOf(own[0].Words) is { } context ? dictionary.IdOf(context) : -1;
        record.Episode = ConceptFeatures.EpisodeOf(concept, own[0].Words);
        record.Prior = ConceptFeatures.PriorOf(concept, _terms, _shallowest[position]);
        foreach (var document in own.Take(ushort.MaxValue))
        {
            var start = words.Count;
            foreach (var (word, flags) in Distinct(document.Words))
            {
                words.Add((dictionary.IdOf(word) << 2) | flags);
            }

            documents.Add(new DocumentRecord { TokenStart = start, TokenCount = (ushort)(words.Count - start), Text = document.Text, Kind = document.Kind, Cell = document.Cell });
        }

        return record;
    }

    /// <summary>The side of a code; unspecified where its title leaves open what a neighbour's settles, and for all below it.</summary>
    private ConceptSide SideOf(int position, SearchConceptRecord[] above)
    {
        if (_documents[position] is not { } own)
        {
            return ConceptSide.None;
        }

        var side = ConceptFeatures.SideOf(own[0].Words);
        if (side != ConceptSide.None || new Concept(_release, position).Parent is not { } parent)
        {
            return side;
        }

        if (above[parent.Position].Side == ConceptSide.Unspecified)
        {
            return ConceptSide.Unspecified;
        }

        return ConceptFeatures.LeavesOpen(own[0].Words) && parent.Children.Any(c => _documents[c.Position] is { } other && ConceptFeatures.SideOf(other[0].Words) != ConceptSide.None)
            ? ConceptSide.Unspecified
            : ConceptSide.None;
    }

    /// <summary>Each word once; where a wording both needs a word and names it freely or as absent, the plain use counts.</summary>
    private static Dictionary<string, int> Distinct(List<KeyValuePair<string, int>> words)
    {
        var flags = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (word, flag) in words)
        {
            flags[word] = flags.TryGetValue(word, out var known) ? known & flag : flag;
        }

        return flags;
    }

    /// <summary>For each word the codes it helps to find, with the strongest level.</summary>
    private List<uint>[] Postings(SearchDictionary dictionary)
    {
        var lists = new List<uint>[dictionary.Size];
        var level = new Dictionary<int, int>();
        var inherited = new List<(int End, HashSet<int> Words)>();
        for (var i = 0; i < _documents.Length; i++)
        {
            while (inherited.Count > 0 && inherited[^1].End <= i)
            {
                inherited.RemoveAt(inherited.Count - 1);
            }

            if (_documents[i] is not { } own)
            {
                continue;
            }

            level.Clear();
            foreach (var (_, above) in inherited)
            {
                foreach (var id in above)
                {
                    level[id] = AboveLevel;
                }
            }

            var passedDown = own.Count > 1 && new Concept(_release, i).HasChildren ? new HashSet<int>() : null;
            for (var d = own.Count - 1; d >= 0; d--)
            {
                var strength = own[d].Kind == SearchTextKind.Title ? TitleLevel : OwnLevel;
                foreach (var (word, _) in own[d].Words)
                {
                    var id = dictionary.IdOf(word);
                    level[id] = strength;
                    if (own[d].Kind != SearchTextKind.Title)
                    {
                        passedDown?.Add(id);
                    }
                }
            }

            foreach (var (id, strength) in level)
            {
                (lists[id] ??= []).Add(((uint)i << 4) | (uint)strength);
            }

            if (passedDown is not null)
            {
                inherited.Add((new Concept(_release, i).SubtreeEnd, passedDown));
            }
        }

        return lists;
    }

    private static List<KeyValuePair<string, int>> Words(string text)
    {
        var words = new List<KeyValuePair<string, int>>();
        SearchText.Read(text, 0, words);
        return words;
    }

    private static KeyValuePair<string, ReadOnlyMemory<byte>> Section<T>(string name, T[] records)
        where T : unmanaged => new(name, MemoryMarshal.AsBytes(records.AsSpan()).ToArray());
}
