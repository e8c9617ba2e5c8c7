namespace Chartwright;

/// <summary>A code with the system and the release that defines it.</summary>
/// <param name="System">Code system.</param>
/// <param name="Release">Release name such as <c>FY2026</c>, empty when any release is meant.</param>
/// <param name="Code">The code, canonical.</param>
public readonly record struct Coding(CodeSystemId System, string Release, CodeValue Code)
{
    /// <summary>The code as people read it.</summary>
    public override string ToString() => CodeDisplay.Format(System, Code);
}
