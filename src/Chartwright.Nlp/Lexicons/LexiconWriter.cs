using System.Runtime.InteropServices;
using System.Text;

namespace Chartwright.Nlp;

/// <summary>Lays a lexicon out as bytes.</summary>
internal sealed class LexiconWriter(Dictionary<string, int> tokens, (int[] Ids, List<LexiconBuilder.Sense> Senses)[] entries, WordTable words)
{
    private readonly List<byte> _pool = [];
    private readonly Dictionary<string, int> _pooled = new(StringComparer.Ordinal);

    public byte[] Write()
    {
        var names = new string[tokens.Count];
        var frequency = new int[tokens.Count];
        foreach (var (name, id) in tokens)
        {
            names[id] = name;
        }

        foreach (var (ids, _) in entries)
        {
            foreach (var id in ids)
            {
                frequency[id]++;
            }
        }

        // Entries lie together under the rarest of their words, so that a sentence looks at few of them.
        var ordered = entries.Select(e => (e.Ids, e.Senses, Rarest: e.Ids.MinBy(id => ((long)frequency[id] << 32) | (uint)id))).OrderBy(e => e.Rarest).ToArray();
        var tokenRecords = new LexiconFormat.TokenRecord[names.Length];
        for (var id = 0; id < names.Length; id++)
        {
            tokenRecords[id] = new() { Text = Pool(names[id]), Length = Encoding.UTF8.GetByteCount(names[id]) };
        }

        var entryRecords = new LexiconFormat.EntryRecord[ordered.Length];
        var entryTokens = new List<int>();
        var senses = new List<LexiconFormat.SenseRecord>();
        for (var e = 0; e < ordered.Length; e++)
        {
            var (ids, list, rarest) = ordered[e];
            ref var token = ref tokenRecords[rarest];
            token.FirstEntry = token.EntryCount == 0 ? e : token.FirstEntry;
            token.EntryCount++;
            var kept = list.OrderBy(s => Rank(s.Source)).Take(LexiconFormat.MostSenses).ToArray();
            entryRecords[e] = new()
            {
                Signature = ids.Aggregate(0UL, (sum, id) => sum | LexiconFormat.Signature(id)),
                FirstToken = entryTokens.Count,
                FirstSense = senses.Count,
                TokenCount = (short)ids.Length,
                SenseCount = (short)kept.Length,
            };
            entryTokens.Add(rarest);
            entryTokens.AddRange(ids.Where(id => id != rarest));
            senses.AddRange(kept.Select(s => new LexiconFormat.SenseRecord
            {
                Entry = Pool(s.Entry),
                System = Pool(s.System),
                Code = Pool(s.Code),
                Manifestation = Pool(s.Manifestation),
                Source = (int)s.Source,
            }));
        }

        return Assemble(names, tokenRecords, entryRecords, [.. entryTokens], [.. senses]);
    }

    // Our own terms were written for notes; the Index leads; titles and inclusion terms follow.
    private static int Rank(MentionSource source) => source switch
    {
        MentionSource.Index => 0,
        MentionSource.TermTable => 1,
        MentionSource.Title => 2,
        MentionSource.InclusionTerm => 3,
        MentionSource.NeoplasmTable => 4,
        MentionSource.ExternalCauseIndex => 5,
        _ => 6,
    };

    private byte[] Assemble(string[] names, LexiconFormat.TokenRecord[] tokenRecords, LexiconFormat.EntryRecord[] entryRecords, int[] entryTokens, LexiconFormat.SenseRecord[] senses)
    {
        var buckets = new int[1 << (32 - int.LeadingZeroCount(Math.Max(16, names.Length * 2)))];
        for (var id = 0; id < names.Length; id++)
        {
            var slot = (int)(LexiconFormat.Hash(Encoding.UTF8.GetBytes(names[id])) & (uint)(buckets.Length - 1));
            while (buckets[slot] != 0)
            {
                slot = (slot + 1) & (buckets.Length - 1);
            }

            buckets[slot] = id + 1;
        }

        using var file = new MemoryStream();
        var header = new LexiconFormat.Header { Magic = LexiconFormat.Magic, Version = LexiconFormat.Version, TokenCount = names.Length, EntryCount = entryRecords.Length };
        file.Write(new byte[Marshal.SizeOf<LexiconFormat.Header>()]);
        header.Buckets = Put(file, MemoryMarshal.AsBytes(buckets.AsSpan()));
        header.Tokens = Put(file, MemoryMarshal.AsBytes(tokenRecords.AsSpan()));
        header.Entries = Put(file, MemoryMarshal.AsBytes(entryRecords.AsSpan()));
        header.EntryTokens = Put(file, MemoryMarshal.AsBytes(entryTokens.AsSpan()));
        header.Senses = Put(file, MemoryMarshal.AsBytes(senses.AsSpan()));
        header.Words = Put(file, WordTableFormat.Write(words));
        header.Pool = Put(file, [.. _pool]);
        header.FileLength = (int)file.Length;
        var bytes = file.ToArray();
        header.Checksum = LexiconFormat.Hash(bytes.AsSpan(Marshal.SizeOf<LexiconFormat.Header>(), Math.Min(4096, bytes.Length - Marshal.SizeOf<LexiconFormat.Header>())));
        MemoryMarshal.Write(bytes, header);
        return bytes;
    }

    private static int Put(MemoryStream file, ReadOnlySpan<byte> bytes)
    {
        while (file.Length % 8 != 0)
        {
            file.WriteByte(0);
        }

        var at = (int)file.Length;
        file.Write(bytes);
        return at;
    }

    // Texts lie in the pool as length (two bytes) and UTF-8.
    private int Pool(string text)
    {
        if (!_pooled.TryGetValue(text, out var at))
        {
            var bytes = Encoding.UTF8.GetBytes(text.Length > 8000 ? text[..8000] : text);
            at = _pool.Count;
            _pool.Add((byte)(bytes.Length & 255));
            _pool.Add((byte)(bytes.Length >> 8));
            _pool.AddRange(bytes);
            _pooled.Add(text, at);
        }

        return at;
    }
}
