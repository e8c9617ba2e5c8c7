using System.Security.Cryptography;
using Chartwright.Terminology;

namespace Chartwright.CodeSets.Sources;

/// <summary>A publisher's file: a plain file, or a member of a zip archive (named <c>archive.zip/member</c>).</summary>
/// <remarks>Small enough to be held: the largest publisher's text is 15 MB. Bytes are read once, on first use.</remarks>
public sealed class SourceFile
{
    private readonly Func<byte[]> _load;
    private byte[]? _bytes;
    private string? _sha256;

    /// <summary>A file whose bytes come from <paramref name="load"/> when they are asked for.</summary>
    public SourceFile(string name, Func<byte[]> load)
    {
        Name = name;
        _load = load;
    }

    /// <summary>Name shown in messages and manifests, relative to the folder or archive that was given.</summary>
    public string Name { get; }

    /// <summary>The last part of the name, for hints such as a year that the content does not hold.</summary>
    public string FileName => Name[(Name.LastIndexOf('/') + 1)..];

    /// <summary>Content.</summary>
    public byte[] Bytes => _bytes ??= _load();

    /// <summary>Lower-case hexadecimal SHA-256 of the content.</summary>
    public string Sha256 => _sha256 ??= Convert.ToHexStringLower(SHA256.HashData(Bytes));

    /// <summary>The first bytes, enough to recognise a layout by.</summary>
    public ReadOnlySpan<byte> Head(int count) => Bytes.AsSpan(0, Math.Min(count, Bytes.Length));

    /// <summary>Lets the bytes go; they are loaded again when asked for.</summary>
    public void Release() => _bytes = null;

    /// <summary>As named in a manifest.</summary>
    public PackSource ToPackSource() => new(Name, Bytes.LongLength, Sha256);
}
