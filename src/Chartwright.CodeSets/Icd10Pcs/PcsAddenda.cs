using System.Text.RegularExpressions;
using Chartwright.CodeSets.Layouts;
using Chartwright.CodeSets.Sources;

namespace Chartwright.CodeSets.Icd10Pcs;

/// <summary>Codes or order addenda: lines <c>Add:</c>, <c>Delete:</c>, <c>Revise from:</c>, <c>Revise to:</c>, each with a code and its title.</summary>
internal sealed partial class PcsAddenda
{
    private const int ShortTitleWidth = 60;

    private PcsAddenda(bool isOrder) => IsOrder = isOrder;

    /// <summary>Whether the titles are a short one of 60 characters and a long one.</summary>
    public bool IsOrder { get; }

    /// <summary>New codes.</summary>
    public Dictionary<string, PcsTitle> Added { get; } = new(StringComparer.Ordinal);

    /// <summary>Codes taken away.</summary>
    public HashSet<string> Deleted { get; } = new(StringComparer.Ordinal);

    /// <summary>Codes whose title changed, with the new one.</summary>
    public Dictionary<string, PcsTitle> Revised { get; } = new(StringComparer.Ordinal);

    [GeneratedRegex(@"^(?<action>Add|Delete|Revise from|Revise to):\s+(?<code>[0-9][0-9A-HJ-NP-Z]{6}|[B-HX][0-9A-HJ-NP-Z]{6}) (?<title>\S.*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    public static partial Regex Line { get; }

    [GeneratedRegex(@"^(Add|Delete|Revise from|Revise to):\s+[0-9][0-9A-HJ-NP-Z]{6} ", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    public static partial Regex Opening { get; }

    /// <summary>Reads the file; lines of totals and headings are passed over.</summary>
    public static PcsAddenda Read(SourceFile file)
    {
        var addenda = new PcsAddenda(file.FileName.Contains("order", StringComparison.OrdinalIgnoreCase));
        foreach (var line in TextLines.Of(file))
        {
            if (Line.Match(line.Text) is { Success: true } match)
            {
                var (code, title) = (match.Groups["code"].Value, addenda.Title(match.Groups["title"].Value));
                switch (match.Groups["action"].Value)
                {
                    case "Add":
                        addenda.Added[code] = title;
                        break;
                    case "Delete":
                        addenda.Deleted.Add(code);
                        break;
                    case "Revise to":
                        addenda.Revised[code] = title;
                        break;
                    default:
                        break;
                }
            }
        }

        return addenda;
    }

    private PcsTitle Title(string text) =>
        IsOrder && text.Length > ShortTitleWidth + 1 ? new PcsTitle(text[(ShortTitleWidth + 1)..].Trim(), text[..ShortTitleWidth].Trim()) : new PcsTitle(text.Trim(), string.Empty);
}
