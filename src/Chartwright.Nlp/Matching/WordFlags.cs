namespace Chartwright.Nlp;

/// <summary>A word's role in matching.</summary>
[Flags]
internal enum WordFlags : byte
{
    None = 0,
    Filler = 1,
    Break = 2,
    List = 4,
    Capitals = 8,
    After = 16,
    Action = 32,
    Side = 64,
    Link = 128,
}
