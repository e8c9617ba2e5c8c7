using System.Collections.Immutable;

namespace Chartwright.Terminology;

/// <summary>What a pack says of itself.</summary>
public sealed record PackManifest
{
    /// <summary>Code system.</summary>
    public required string System { get; init; }

    /// <summary>Release name within its system and edition: <c>FY2026</c>, <c>FY2026-04</c>, <c>2026-01</c>.</summary>
    public required string Release { get; init; }

    /// <summary><c>official</c> or <c>core</c> (our own rows).</summary>
    public required string Edition { get; init; }

    /// <summary>Publisher.</summary>
    public required string Publisher { get; init; }

    /// <summary>First day in force.</summary>
    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>Last day in force, null while it is the newest.</summary>
    public DateOnly? EffectiveTo { get; init; }

    /// <summary>The release whose notes, hierarchy titles and index serve this one, empty when they are its own.</summary>
    public string NotesFrom { get; init; } = string.Empty;

    /// <summary>Files it was compiled from.</summary>
    public ImmutableArray<PackSource> Sources { get; init; } = [];

    /// <summary>Remarks for people, such as how a reconstructed source was made.</summary>
    public string Remarks { get; init; } = string.Empty;

    /// <summary>Version of the compiler's reading of the sources; a pack of another one is rebuilt.</summary>
    public int CompilerVersion { get; init; } = 1;
}
