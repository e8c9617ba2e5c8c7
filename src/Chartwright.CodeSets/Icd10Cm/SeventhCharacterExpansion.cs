using System.Text.RegularExpressions;
using Chartwright.Terminology;

namespace Chartwright.CodeSets.Icd10Cm;

/// <summary>
/// The codes that are no nodes of the tabular list: a node without children takes the 7th characters of its nearest ancestor (itself first),
/// after being padded to six characters with the placeholder X (Guidelines I.A.4, I.A.5).
/// </summary>
internal static partial class SeventhCharacterExpansion
{
    private const int StemLength = 6;

    /// <summary>All expanded codes.</summary>
    public static Dictionary<string, ExpandedCode> Expand(Tabular tabular)
    {
        var codes = new Dictionary<string, ExpandedCode>(60_000, StringComparer.Ordinal);
        foreach (var node in tabular.Nodes.Values)
        {
            if (node.Children.Count > 0 || node.Code.Length > StemLength || node.SeventhCharacterSource is not { } source)
            {
                continue;
            }

            var stem = node.Code.PadRight(StemLength, 'X');
            var exceptions = Exceptions(source);
            foreach (var (character, meaning) in source.SeventhCharacters!)
            {
                if (!exceptions.Any(e => e.Applies(stem, character)))
                {
                    codes.TryAdd(stem + character, new ExpandedCode($"{node.Title}, {meaning}", node));
                }
            }
        }

        return codes;
    }

    // "7th characters D and S do not apply to codes in category S06 with 6th character 7 - ..., or 8 - ...": a death leaves no later encounter.
    private static List<Exception7th> Exceptions(TabularNode source)
    {
        var exceptions = new List<Exception7th>();
        foreach (var note in source.Notes.Where(n => n.Kind == NoteKind.Note))
        {
            var match = ExceptionNote().Match(note.Text);
            if (match.Success)
            {
                var sevenths = SingleCharacter().Matches(match.Groups["sevenths"].Value).Select(m => m.Value[0]);
                var sixths = SixthCharacter().Matches(match.Groups["sixths"].Value).Select(m => m.Groups["sixth"].Value[0]);
                exceptions.Add(new Exception7th([.. sevenths], [.. sixths]));
            }
        }

        return exceptions;
    }

    [GeneratedRegex(@"^7th characters? (?<sevenths>[A-Z0-9, and]+?) do(es)? not apply to codes .*? with 6th character (?<sixths>.+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ExceptionNote();

    [GeneratedRegex(@"\b[A-Z0-9]\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SingleCharacter();

    [GeneratedRegex(@"(^|\bor )(?<sixth>[A-Z0-9])(?= -|,|\.|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SixthCharacter();

    private readonly record struct Exception7th(char[] Sevenths, char[] Sixths)
    {
        public bool Applies(string stem, char character) => Array.IndexOf(Sixths, stem[^1]) >= 0 && Array.IndexOf(Sevenths, character) >= 0;
    }
}
