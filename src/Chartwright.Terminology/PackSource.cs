namespace Chartwright.Terminology;

/// <summary>A file that went into a pack.</summary>
/// <param name="Name">File name, for an archive member <c>archive.zip/member</c>.</param>
/// <param name="Bytes">Size.</param>
/// <param name="Sha256">Lower-case hexadecimal digest.</param>
public sealed record PackSource(string Name, long Bytes, string Sha256);
