namespace Chartwright.Nlp;

/// <summary>A word's role in matching.</summary>
[Flags]
internal enum WordFlags : uint
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

    /// <summary>An adjective by its ending ("renal"): what follows it is what it speaks of.</summary>
    Adjective = 256,

    /// <summary>Names its condition only where no noun follows ("ulcerated plaque" is no ulcer).</summary>
    Quality = 512,

    /// <summary>A person, of whom a quality may be said ("a diabetic patient").</summary>
    Person = 1024,

    /// <summary>No word: a number.</summary>
    Number = 2048,

    /// <summary>A part of the body's map that adds nothing to the word before it ("fossa", "region").</summary>
    Region = 4096,

    /// <summary>A participle by its ending.</summary>
    Participle = 8192,

    /// <summary>Means itself only where no describing word before it is left over ("abscess", not "subconjunctival abscess").</summary>
    Bare = 16384,

    /// <summary>A describing word that names no place or kind ("occasional").</summary>
    Vague = 32768,

    /// <summary>A short form only in capitals, in small letters another thing ("ADD", "add").</summary>
    Upper = 65536,
}
