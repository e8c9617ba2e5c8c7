using System.Runtime.InteropServices;

namespace Chartwright.Nlp;

/// <summary>A lexicon token said by words of a sentence.</summary>
/// <param name="Token">The lexicon's token.</param>
/// <param name="First">First word, counted from the sentence's start.</param>
/// <param name="End">One past the last.</param>
/// <param name="Form">Number of the word form that said it, -1 for the word itself.</param>
/// <param name="Next">Index of the next occurrence of the same token, -1 for none.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Occurrence(int Token, int First, int End, int Form, int Next);
