using System.Text.RegularExpressions;

namespace Chartwright.CodeSets.Core;

/// <summary>Puts the words of axes into titles.</summary>
internal static partial class CoreTitle
{
    [GeneratedRegex(@"\{(?<kind>[a-z]+)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Slot { get; }

    /// <summary>Whether each slot names the kind of exactly one axis.</summary>
    public static bool SlotsFit(string title, IReadOnlyCollection<CoreAxis> axes) =>
        Slot.Matches(title).All(m => axes.Count(a => a.Kind == m.Groups["kind"].Value) == 1)
        && title.Count(c => c is '{' or '}') == 2 * Slot.Count(title);

    /// <summary>The title with the words of the axes chosen so far: in their slots, the others at the end after a comma, in axis order.</summary>
    /// <remarks>Slots of axes not chosen yet vanish. A side that takes several words ("both sides", "side not stated") goes to the end even where it has a slot.</remarks>
    public static string Compose(string title, IReadOnlyList<CoreAxis> axes, IReadOnlyList<CoreAxisValue> chosen)
    {
        var tail = string.Empty;
        for (var i = 0; i < axes.Count; i++)
        {
            var slot = $"{{{axes[i].Kind}}}";
            var has = title.Contains(slot, StringComparison.Ordinal);
            if (i >= chosen.Count)
            {
                title = title.Replace(slot, string.Empty, StringComparison.Ordinal);
            }
            else if (has && !(axes[i].Kind == "side" && chosen[i].Words.Contains(' ', StringComparison.Ordinal)))
            {
                title = title.Replace(slot, chosen[i].Words, StringComparison.Ordinal);
            }
            else
            {
                title = title.Replace(slot, string.Empty, StringComparison.Ordinal);
                tail += $", {chosen[i].Words}";
            }
        }

        var text = string.Join(' ', title.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Replace(" ,", ",", StringComparison.Ordinal).Trim(',', ' ') + tail;
        return Capital(text);
    }

    private static string Capital(string text) => text.Length > 0 && char.IsAsciiLetterLower(text[0]) ? char.ToUpperInvariant(text[0]) + text[1..] : text;
}
