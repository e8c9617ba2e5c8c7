namespace Chartwright.Cli.Commands;

/// <summary>CSV cells after RFC 4180.</summary>
internal static class Csv
{
    public static string Row(params ReadOnlySpan<string> cells)
    {
        var quoted = new string[cells.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            quoted[i] = Cell(cells[i]);
        }

        return string.Join(',', quoted);
    }

    private static string Cell(string text) => text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
