using Chartwright.Terminology;
using Chartwright.Terminology.Content;

namespace Chartwright.CodeSets.Icd10Cm;

/// <summary>The table of visual impairment at H54 (<c>visualImpairment</c>): each category becomes one definition.</summary>
internal static class VisualImpairmentTable
{
    /// <summary>Reads the current element and adds a definition for each category, such as <c>1: less than 6/18, 3/10(0.3), 20/70; ...</c>, with the table's own headings.</summary>
    public static void Read(XmlSource source, List<NoteRow> notes)
    {
        string heading = string.Empty, maximumHeading = string.Empty, minimumHeading = string.Empty;
        source.Children(_ =>
        {
            var category = string.Empty;
            List<string> maxima = [], minima = [];
            source.Children(element =>
            {
                switch (element)
                {
                    case "heading":
                        heading = source.Text();
                        break;
                    case "value":
                        category = source.Text();
                        break;
                    case "visRange":
                        source.Children(part =>
                        {
                            switch (part)
                            {
                                case "visMax":
                                    ReadValue(source, maxima, ref maximumHeading);
                                    break;
                                case "visMin":
                                    ReadValue(source, minima, ref minimumHeading);
                                    break;
                                case "heading":
                                    source.Skip();
                                    break;
                                default:
                                    source.Unknown("visRange");
                                    break;
                            }
                        });
                        break;
                    default:
                        source.Unknown("visCategory");
                        break;
                }
            });
            if (category.Length > 0)
            {
                notes.Add(new NoteRow(NoteKind.Definition, Describe(heading, category, (maximumHeading, maxima), (minimumHeading, minima))));
            }
        });
    }

    private static void ReadValue(XmlSource source, List<string> values, ref string heading)
    {
        var found = string.Empty;
        source.Children(element =>
        {
            if (element == "heading")
            {
                found = source.Text();
            }
            else if (source.Text() is { Length: > 0 } value)
            {
                values.Add(value);
            }
        });
        heading = found.Length > 0 ? found.TrimEnd(':') : heading;
    }

    private static string Describe(string heading, string category, params (string Heading, List<string> Values)[] sides)
    {
        var parts = sides.Where(s => s.Values.Count > 0).Select(s => $"{s.Heading} {string.Join(", ", s.Values)}".Trim());
        var name = $"{heading} {category}".Trim();
        return string.Join(": ", new[] { name, string.Join("; ", parts) }.Where(p => p.Length > 0));
    }
}
