using System.Collections.Immutable;

namespace Chartwright.CodeSets.Core;

/// <summary>An axis that completes codes: a side, an encounter, a trimester.</summary>
/// <param name="Name">Name used by rows.</param>
/// <param name="Kind">Kind, the name of its slot in titles.</param>
/// <param name="Values">Its values in our order.</param>
internal sealed record CoreAxis(string Name, string Kind, ImmutableArray<CoreAxisValue> Values)
{
    /// <summary>Whether it is a 7th character: it fills position 7, and X stands in the positions between.</summary>
    public bool FillsSeventh => Kind == "episode";

    /// <summary>All axes of an <c>axes.tsv</c>, by name.</summary>
    public static Dictionary<string, CoreAxis> Read(IEnumerable<CoreLine> lines)
    {
        var axes = new Dictionary<string, CoreAxis>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var value = new CoreAxisValue(line[2], line[3]);
            axes[line[0]] = axes.TryGetValue(line[0], out var axis)
                ? axis with { Values = axis.Values.Add(value) }
                : new CoreAxis(line[0], line[1], [value]);
        }

        return axes;
    }
}
