using System.Globalization;
using Chartwright.CodeSets.Layouts;
using Chartwright.CodeSets.Sources;

namespace Chartwright.CodeSets.Core;

/// <summary>Reads our tab-separated tables: a header line, comment lines that begin with <c>#</c>, no quoting.</summary>
internal static class CoreTable
{
    /// <summary>The lines whose number of fields is right; the others are reported.</summary>
    public static IEnumerable<CoreLine> Read(SourceFile file, ICollection<Issue> issues)
    {
        var columns = 0;
        foreach (var line in TextLines.Of(file))
        {
            if (string.IsNullOrWhiteSpace(line.Text) || line.Text.StartsWith('#'))
            {
                continue;
            }

            var fields = line.Text.Split('\t');
            if (columns == 0)
            {
                columns = fields.Length;
                continue;
            }

            var place = $"{file.Name}({line.Number})";
            if (fields.Length != columns)
            {
                issues.Add(new Issue(CoreIssues.FieldCount, place, [fields.Length.ToString(CultureInfo.InvariantCulture), columns.ToString(CultureInfo.InvariantCulture)]));
                continue;
            }

            yield return new CoreLine(file.Name, line.Number, Array.ConvertAll(fields, f => f.Trim()));
        }
    }

    /// <summary>The header line, empty for a file that is not text.</summary>
    public static string HeaderOf(SourceFile file)
    {
        var first = TextLines.First(file);
        return first.StartsWith('#') ? TextLines.Of(file).Select(l => l.Text).FirstOrDefault(t => t.Length > 0 && t[0] != '#', string.Empty) : first;
    }
}
