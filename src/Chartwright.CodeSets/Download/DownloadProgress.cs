namespace Chartwright.CodeSets.Download;

/// <summary>How far a download is.</summary>
/// <param name="File">File name.</param>
/// <param name="Bytes">Bytes on disk, those of earlier tries included.</param>
/// <param name="Total">All bytes, null when the server does not say.</param>
/// <param name="Attempt">1-based try.</param>
public readonly record struct DownloadProgress(string File, long Bytes, long? Total, int Attempt);
