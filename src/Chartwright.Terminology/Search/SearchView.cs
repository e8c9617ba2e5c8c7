using System.Text;
using Chartwright.Terminology.Packs;

namespace Chartwright.Terminology.Search;

/// <summary>The sections of a search file as spans, fetched once for a query.</summary>
internal readonly ref struct SearchView
{
    private readonly ReadOnlySpan<byte> _text;

    public SearchView(PackFile file)
    {
        Tokens = file.Records<TokenRecord>(SearchFormat.Tokens);
        Postings = file.Records<uint>(SearchFormat.Postings);
        Concepts = file.Records<SearchConceptRecord>(SearchFormat.Concepts);
        Documents = file.Records<DocumentRecord>(SearchFormat.Documents);
        DocumentTokens = file.Records<int>(SearchFormat.DocumentTokens);
        Forms = file.Records<FormRecord>(SearchFormat.Forms);
        Meanings = file.Records<MeaningRecord>(SearchFormat.Meanings);
        _text = file.Section(SearchFormat.Text);
    }

    public ReadOnlySpan<TokenRecord> Tokens { get; }

    public ReadOnlySpan<uint> Postings { get; }

    public ReadOnlySpan<SearchConceptRecord> Concepts { get; }

    public ReadOnlySpan<DocumentRecord> Documents { get; }

    public ReadOnlySpan<int> DocumentTokens { get; }

    public ReadOnlySpan<FormRecord> Forms { get; }

    public ReadOnlySpan<MeaningRecord> Meanings { get; }

    public ReadOnlySpan<byte> TokenText(int id) => _text.Slice(Tokens[id].Text, Tokens[id].TextLength);

    public string Text(int place)
    {
        var rest = _text[place..];
        return Encoding.UTF8.GetString(rest[..rest.IndexOf((byte)0)]);
    }

    public string Text(int place, int length) => Encoding.UTF8.GetString(_text.Slice(place, length));

    /// <summary>The word's number, or -1.</summary>
    public int Find(string word)
    {
        Span<byte> sought = stackalloc byte[64];
        if (word.Length > sought.Length || !Encoding.ASCII.TryGetBytes(word, sought, out var n))
        {
            return -1;
        }

        var at = LowerBound(sought[..n]);
        return at < Tokens.Length && TokenText(at).SequenceEqual(sought[..n]) ? at : -1;
    }

    /// <summary>The first word not below the prefix.</summary>
    public int LowerBound(ReadOnlySpan<byte> word)
    {
        int low = 0, high = Tokens.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (TokenText(middle).SequenceCompareTo(word) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>The form's number, or -1.</summary>
    public int FindForm(string form)
    {
        Span<byte> sought = stackalloc byte[128];
        if (form.Length > sought.Length || !Encoding.ASCII.TryGetBytes(form, sought, out var n))
        {
            return -1;
        }

        sought = sought[..n];
        int low = 0, high = Forms.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_text.Slice(Forms[middle].Text, Forms[middle].TextLength).SequenceCompareTo(sought) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low < Forms.Length && _text.Slice(Forms[low].Text, Forms[low].TextLength).SequenceEqual(sought) ? low : -1;
    }
}
