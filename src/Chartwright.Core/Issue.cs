using System.Collections.Immutable;
using System.Globalization;

namespace Chartwright;

/// <summary>Something found wrong, with its place.</summary>
/// <param name="Descriptor">Kind.</param>
/// <param name="Location">File and line, or element; never patient text.</param>
/// <param name="Args">Values for the message's slots.</param>
public sealed record Issue(IssueDescriptor Descriptor, string Location, ImmutableArray<string> Args)
{
    /// <summary>The message with its slots filled.</summary>
    public string Message => string.Format(CultureInfo.InvariantCulture, Descriptor.MessageFormat, [.. Args]);

    /// <summary>Location, id and message on one line.</summary>
    public override string ToString() => $"{Location}: {Descriptor.Id}: {Message}";
}
