namespace Chartwright.Nlp;

/// <summary>Reads the tab-separated files of <c>data/rules</c> and <c>data/terms</c>: a header line, <c>#</c> comments, no quoting.</summary>
internal static class RuleTable
{
    /// <summary>Rows with their 1-based line number, cut at the tabs; missing cells at the end are empty.</summary>
    /// <param name="path">File.</param>
    /// <param name="columns">The column names that the header must begin with.</param>
    /// <exception cref="RuleFormatException">The header differs or a row has too many cells.</exception>
    public static IEnumerable<(int Line, string[] Cells)> Read(string path, params string[] columns)
    {
        var number = 0;
        var seenHeader = false;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var cells = line.Split('\t');
            if (!seenHeader)
            {
                seenHeader = true;
                if (!cells.AsSpan().StartsWith(columns))
                {
                    throw RuleFormatException.At(Path.GetFileName(path), number, $"the header must begin with: {string.Join(", ", columns)} (tab-separated).");
                }

                continue;
            }

            if (cells.Length > columns.Length + 2)
            {
                throw RuleFormatException.At(Path.GetFileName(path), number, $"{cells.Length} cells where {columns.Length} are expected; remove the surplus tabs.");
            }

            if (cells.Length < columns.Length)
            {
                var filled = new string[columns.Length];
                Array.Fill(filled, string.Empty);
                cells.CopyTo(filled, 0);
                cells = filled;
            }

            yield return (number, cells);
        }
    }

    /// <summary>A member of an enumeration by its name.</summary>
    public static T Member<T>(string path, int line, string column, string value)
        where T : struct, Enum =>
        Enum.TryParse(typeof(T), value, ignoreCase: true, out var member)
            ? (T)member
            : throw RuleFormatException.At(Path.GetFileName(path), line, $"'{value}' is not a {column}: use one of {string.Join(", ", Enum.GetNames<T>())}.");
}
