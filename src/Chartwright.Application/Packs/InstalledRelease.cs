using Chartwright.Terminology;

namespace Chartwright.Application.Packs;

/// <summary>A release that an install wrote.</summary>
/// <param name="Manifest">What the pack says of itself.</param>
/// <param name="Concepts">Number of concepts.</param>
/// <param name="IndexLines">Number of index lines.</param>
/// <param name="MapRows">Number of map rows.</param>
/// <param name="Path">Pack file.</param>
public sealed record InstalledRelease(PackManifest Manifest, int Concepts, int IndexLines, int MapRows, string Path);
