using System.Collections.Immutable;
using System.Text;

namespace Chartwright.Nlp;

/// <summary>The word table inside a lexicon file: canonical pairs, then forms, as length-prefixed texts.</summary>
internal static class WordTableFormat
{
    public static byte[] Write(WordTable table)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(table.Canonicals.Count);
        foreach (var (form, canonical) in table.Canonicals.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            writer.Write(form);
            writer.Write(canonical);
        }

        var forms = table.Forms.OrderBy(f => f.Words[0], StringComparer.Ordinal).ToArray();
        writer.Write(forms.Length);
        foreach (var form in forms)
        {
            writer.Write(string.Join(' ', form.Words));
            writer.Write(string.Join(' ', form.Means));
            writer.Write(string.Join(' ', form.Near));
            writer.Write(form.IsLay);
            writer.Write(form.IsAbbreviation);
        }

        writer.Flush();
        return stream.ToArray();
    }

    public static WordTable Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8);
        var pairs = reader.ReadInt32();
        var canonical = new Dictionary<string, string>(pairs, StringComparer.Ordinal);
        for (var i = 0; i < pairs; i++)
        {
            canonical.Add(reader.ReadString(), reader.ReadString());
        }

        var forms = new WordForm[reader.ReadInt32()];
        for (var i = 0; i < forms.Length; i++)
        {
            forms[i] = new WordForm(Cut(reader.ReadString()), Cut(reader.ReadString()), Cut(reader.ReadString()), reader.ReadBoolean(), reader.ReadBoolean());
        }

        return new WordTable(canonical, forms);
    }

    private static ImmutableArray<string> Cut(string text) => text.Length == 0 ? [] : [.. text.Split(' ')];
}
