namespace Chartwright.Application.Evaluation;

/// <summary>A code that was often wrong.</summary>
/// <param name="Kind"><c>missed</c>, <c>spurious</c>, <c>too general</c> or <c>too specific</c> (the proposal is an ancestor or a descendant, or the unspecified sibling, of the key's code in the same category).</param>
/// <param name="Code">Code of the key, or the proposal for a spurious one.</param>
/// <param name="Count">Number of records.</param>
public sealed record CodeError(string Kind, string Code, int Count);
