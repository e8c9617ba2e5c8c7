using System.Globalization;
using System.Security;
using System.Text;
using System.Text.RegularExpressions;

namespace Chartwright.Docs.Tests;

/// <summary>Draws the output of a command as it stands in a terminal, as SVG: codes and proving words are set off.</summary>
internal static partial class Picture
{
    private const int LineHeight = 19;
    private const int Columns = 104;
    private const double CharacterWidth = 8.1;

    [GeneratedRegex(@"^ *[0-9]+  (?<code>[A-Z][0-9A-Z.]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code { get; }

    [GeneratedRegex(@"\[[^\]]+\]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Words { get; }

    /// <summary>The picture.</summary>
    /// <param name="command">As typed.</param>
    /// <param name="lines">What it printed.</param>
    public static string Draw(string command, IReadOnlyList<string> lines)
    {
        var width = (int)(Columns * CharacterWidth) + 40;
        var height = ((lines.Count + 2) * LineHeight) + 40;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-label=\"Codes proposed for a note, each with the words that prove it\">\n");
        svg.Append("<style>text{font:13.5px ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace;fill:#24292f;white-space:pre}.p{fill:#57606a}.c{fill:#0550ae;font-weight:bold}.w{fill:#116329;font-weight:bold}</style>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<rect width=\"{width}\" height=\"{height}\" rx=\"8\" fill=\"#f6f8fa\" stroke=\"#d0d7de\"/>\n");
        Line(svg, 0, $"<tspan class=\"p\">$ </tspan>{Text(command)}");
        for (var i = 0; i < lines.Count; i++)
        {
            Line(svg, i + 2, Marked(lines[i]));
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static void Line(StringBuilder svg, int row, string content)
    {
        if (content.Length > 0)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"20\" y=\"{(row * LineHeight) + 32}\" xml:space=\"preserve\">{content}</text>\n");
        }
    }

    private static string Marked(string line)
    {
        if (Code.Match(line) is { Success: true } match)
        {
            var code = match.Groups["code"];
            return $"{Text(line[..code.Index])}<tspan class=\"c\">{Text(code.Value)}</tspan>{Text(line[(code.Index + code.Length)..])}";
        }

        return line.TrimStart().StartsWith('"')
            ? Words.Replace(Text(line), m => $"<tspan class=\"w\">{m.Value}</tspan>")
            : line.TrimStart().StartsWith("why", StringComparison.Ordinal) ? $"<tspan class=\"p\">{Text(line)}</tspan>" : Text(line);
    }

    private static string Text(string text) => SecurityElement.Escape(text).Replace("&quot;", "\"", StringComparison.Ordinal).Replace("&apos;", "'", StringComparison.Ordinal);
}
