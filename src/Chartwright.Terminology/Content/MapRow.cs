namespace Chartwright.Terminology.Content;

/// <summary>One row of a map, after the General Equivalence Mappings' layout.</summary>
/// <param name="Map">Name of the map, such as <c>gem-2018</c>, <c>conversion</c>.</param>
/// <param name="TargetSystem">System of the target.</param>
/// <param name="Source">Source code (of the pack's own system).</param>
/// <param name="Target">Target code, default when there is no map.</param>
/// <param name="Flags">Five characters: approximate, no map, combination, scenario, choice list; or a map's own text (effective date of a conversion).</param>
public sealed record MapRow(string Map, CodeSystemId TargetSystem, CodeValue Source, CodeValue Target, string Flags);
