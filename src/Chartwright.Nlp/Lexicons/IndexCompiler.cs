using Chartwright.Terminology;

namespace Chartwright.Nlp;

/// <summary>Turns index lines into lexicon entries: every path a phrase, cross references followed, tables by their columns.</summary>
internal sealed class IndexCompiler(LexiconBuilder builder, CodeSystemId system, IndexTree tree)
{
    private const int MostPhrases = 6;
    private const int MostFollowed = 500;

    public void Compile()
    {
        var nodes = tree.Nodes;
        for (var i = 0; i < nodes.Count; i++)
        {
            var node = nodes[i];
            node.Phrases = node.Parent < 0 ? [.. node.Wordings.Take(MostPhrases)] : [.. nodes[node.Parent].Phrases.SelectMany(p => node.Wordings.Select(w => $"{p} {w}")).Take(MostPhrases)];
            switch (node.Row.Kind)
            {
                case IndexKind.Neoplasm:
                    AddNeoplasm(i);
                    break;
                case IndexKind.Drug:
                    AddDrug(i);
                    break;
                default:
                    AddLine(i);
                    break;
            }
        }
    }

    private void AddLine(int i)
    {
        var node = tree.Nodes[i];
        var source = node.Row.Kind == IndexKind.ExternalCause ? MentionSource.ExternalCauseIndex : MentionSource.Index;
        if (node.Row.Code.Length > 0 && !IsResidual(node.Row.Title))
        {
            var path = tree.PathOf(i);
            foreach (var phrase in node.Phrases)
            {
                if (source == MentionSource.ExternalCauseIndex && builder.Bag(phrase).Count < 2 && !IsCauseByItself(phrase))
                {
                    continue;
                }

                builder.Add(new LexiconEntry(phrase, source, path, system, node.Row.Code, node.Row.Manifestation));
            }
        }

        var reference = node.Row.See.Length > 0 ? node.Row.See : node.Row.Code.Length == 0 ? node.Row.SeeAlso : string.Empty;
        if (reference.Length > 0 && source == MentionSource.Index)
        {
            Follow(i, reference);
        }
        else if (node.Row.SeeAlso.Contains("malignant", StringComparison.OrdinalIgnoreCase) && node.Row.Level == 0)
        {
            NameColumn(node, node.Row.SeeAlso);
        }
    }

    // "Specified NEC" and "other" are where a coder ends up, never what a note says.
    private static bool IsResidual(string title) => title.StartsWith("specified", StringComparison.OrdinalIgnoreCase) || title.StartsWith("other", StringComparison.OrdinalIgnoreCase);

    // One word names a cause only when it names nothing else.
    private static bool IsCauseByItself(string phrase) => phrase is "Fall" or "Assault" or "Drowning" or "Suicide";

    private void Follow(int from, string reference)
    {
        reference = reference.Trim();
        if (reference.StartsWith("condition", StringComparison.OrdinalIgnoreCase) || reference.StartsWith("category", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        if (reference.StartsWith("Neoplasm", StringComparison.OrdinalIgnoreCase))
        {
            FollowToNeoplasm(from, reference);
            return;
        }

        var target = tree.Resolve(reference);
        for (var hops = 0; target >= 0 && hops < 3 && tree.Nodes[target].Row.Code.Length == 0 && tree.Nodes[target].Row.See.Length > 0; hops++)
        {
            var next = tree.Resolve(tree.Nodes[target].Row.See);
            if (next == target)
            {
                break;
            }

            target = next;
        }

        if (target < 0 || (from >= target && from < tree.Nodes[target].End))
        {
            return;
        }

        var limit = tree.Nodes[from].Row.Level == 0 ? MostFollowed : MostFollowed / 5;
        if (tree.Nodes[target].End - target > limit)
        {
            Emit(from, target, string.Empty);
            return;
        }

        Graft(from, target);
    }

    // The lines below the target are reached by the referring words as well.
    private void Graft(int from, int target)
    {
        var suffix = new Dictionary<int, string> { [target] = string.Empty };
        for (var i = target; i < tree.Nodes[target].End; i++)
        {
            if (i > target)
            {
                suffix[i] = $"{suffix[tree.Nodes[i].Parent]} {tree.Nodes[i].Wordings[0]}";
            }

            Emit(from, i, suffix[i]);
        }
    }

    private void Emit(int from, int target, string suffix)
    {
        var row = tree.Nodes[target].Row;
        if (row.Code.Length == 0 || (suffix.Length > 0 && IsResidual(row.Title)))
        {
            return;
        }

        var path = tree.PathOf(target);
        foreach (var phrase in tree.Nodes[from].Phrases)
        {
            builder.Add(new LexiconEntry($"{phrase} {suffix}", MentionSource.Index, path, system, row.Code, row.Manifestation));
        }
    }

    private void FollowToNeoplasm(int from, string reference)
    {
        var node = tree.Nodes[from];
        if (node.Row.Level == 0)
        {
            NameColumn(node, reference);
        }
    }

    // "Sarcoma: see Neoplasm, connective tissue, malignant": the word stands for a column.
    private void NameColumn(IndexTree.Node node, string reference)
    {
        var column = reference.Contains("malignant", StringComparison.OrdinalIgnoreCase) ? TableWords.Malignant
            : reference.Contains("benign", StringComparison.OrdinalIgnoreCase) ? TableWords.Benign
            : null;
        if (column is null)
        {
            return;
        }

        foreach (var wording in node.Wordings)
        {
            if (!wording.Contains(' ') && wording.Length > 4)
            {
                builder.AddForm(wording, column);
            }
        }
    }

    private void AddNeoplasm(int i)
    {
        var node = tree.Nodes[i];
        var cells = node.Row.Cells;
        if (node.Parent < 0 && node.Row.Title.StartsWith("Neoplasm", StringComparison.OrdinalIgnoreCase))
        {
            node.Phrases = [string.Empty];
            return;
        }

        if (cells.Length < 6 || IsResidual(node.Row.Title))
        {
            return;
        }

        var path = tree.PathOf(i);
        foreach (var site in node.Phrases)
        {
            Add($"{TableWords.Malignant} {site}", cells[0], "malignant primary");
            Add($"{TableWords.Secondary} {site}", cells[1], "malignant secondary");
            Add($"{TableWords.Malignant} situ {site}", cells[2], "in situ");
            Add($"{TableWords.Benign} {site}", cells[3], "benign");
            Add($"neoplasm uncertain behavior {site}", cells[4], "uncertain behavior");
            Add($"neoplasm {site}", cells[5], "unspecified behavior");
        }

        void Add(string phrase, string code, string column)
        {
            if (code.Length > 0)
            {
                builder.Add(new LexiconEntry(phrase, MentionSource.NeoplasmTable, $"{(path.StartsWith("Neoplasm", StringComparison.Ordinal) ? string.Empty : "Neoplasm, ")}{path}, {column}", system, code));
            }
        }
    }

    private void AddDrug(int i)
    {
        var node = tree.Nodes[i];
        var cells = node.Row.Cells;
        if (cells.Length < 6)
        {
            return;
        }

        var path = tree.PathOf(i);
        foreach (var drug in node.Phrases)
        {
            Add($"{TableWords.Poisoning} {drug}", cells[0], "poisoning accidental");
            Add($"adverse effect {drug}", cells[4], "adverse effect");
            Add($"underdosing {drug}", cells[5], "underdosing");
        }

        void Add(string phrase, string code, string column)
        {
            if (code.Length > 0)
            {
                builder.Add(new LexiconEntry(phrase, MentionSource.DrugTable, $"{path}, {column}", system, code));
            }
        }
    }
}
