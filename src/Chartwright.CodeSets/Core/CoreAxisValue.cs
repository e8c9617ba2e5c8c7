namespace Chartwright.CodeSets.Core;

/// <summary>One value of an axis.</summary>
/// <param name="Value">The characters put into the code.</param>
/// <param name="Words">Plain words for it.</param>
internal readonly record struct CoreAxisValue(string Value, string Words);
