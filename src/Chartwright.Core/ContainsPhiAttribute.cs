namespace Chartwright;

/// <summary>Marks a type that holds patient data or note text: it must not print them (<c>ToString</c> shows ids and counts only); a test checks it.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class ContainsPhiAttribute : Attribute;
