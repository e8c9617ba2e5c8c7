using Chartwright.Application.Coding;

namespace Chartwright.Cli.Commands;

/// <summary>Turns FILE, FOLDER or <c>-</c> into records to code.</summary>
internal static class CodeInput
{
    private const long MaximumBytes = 64L << 20;

    /// <summary>Text files are one record each (id: file name), <c>.jsonl</c> files a record a line, folders all of these, <c>-</c> the standard input.</summary>
    public static IEnumerable<CodeRequest> Read(IReadOnlyList<string> paths, TextReader input, bool linesOnInput) => paths.SelectMany(p => Read(p, input, linesOnInput));

    private static IEnumerable<CodeRequest> Read(string path, TextReader input, bool linesOnInput)
    {
        if (path == "-")
        {
            return linesOnInput ? CodeRequestReader.Read(Lines(input), "standard input") : [new CodeRequest { Id = "-", Text = input.ReadToEnd() }];
        }

        if (Directory.Exists(path))
        {
            var files = Directory.EnumerateFiles(path).Where(f => f.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) || IsLines(f)).Order(StringComparer.Ordinal).ToArray();
            return files.Length > 0 ? files.SelectMany(One) : throw new UsageException($"{path}: no .txt or .jsonl file in this folder.");
        }

        return File.Exists(path) ? One(path) : throw new UsageException($"{path}: no such file or folder.");
    }

    private static IEnumerable<CodeRequest> One(string file)
    {
        var length = new FileInfo(file).Length;
        if (IsLines(file))
        {
            return CodeRequestReader.Read(File.ReadLines(file), Path.GetFileName(file));
        }

        return length <= MaximumBytes
            ? [new CodeRequest { Id = Path.GetFileName(file), Text = File.ReadAllText(file) }]
            : throw new FormatException($"{file}: {length >> 20} MB are too much for one note ({MaximumBytes >> 20} MB); write a .jsonl file, a record a line.");
    }

    private static IEnumerable<string> Lines(TextReader reader)
    {
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    private static bool IsLines(string file) => file.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase);
}
