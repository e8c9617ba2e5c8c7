using System.Text;
using System.Text.Json;
using Chartwright.CodeSets.Sources;

namespace Chartwright.CodeSets.Hcpcs;

/// <summary>The quarterly file as JSON: a list of objects with <c>code</c>, <c>desc</c>, <c>shortDesc</c>; codes also have dates, coverage and action, modifiers have not.</summary>
internal static class HcpcsJson
{
    private static readonly (string Name, string Key)[] PropertyNames =
    [
        ("pricing", "pricing"), ("coverage", "coverage"), ("asc", "ascGroup"), ("betos", "betos"), ("tos", "tos"), ("action", "actionCode"),
    ];

    /// <summary>Whether the file begins like such a list.</summary>
    public static bool Is(SourceFile file)
    {
        var head = Encoding.UTF8.GetString(file.Head(4096)).TrimStart();
        return head.StartsWith('[') && head.Contains("\"code\"", StringComparison.Ordinal) && head.Contains("\"desc\"", StringComparison.Ordinal) && head.Contains("\"shortDesc\"", StringComparison.Ordinal);
    }

    /// <summary>All records.</summary>
    /// <exception cref="SourceFormatException">Not JSON, or an object lacks its code or text.</exception>
    public static List<HcpcsRecord> Read(SourceFile file)
    {
        try
        {
            using var document = JsonDocument.Parse(file.Bytes);
            var records = new List<HcpcsRecord>();
            foreach (var item in document.RootElement.EnumerateArray())
            {
                string Text(string key) => item.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()!.Trim() : string.Empty;
                if (Text("code").Length == 0 || Text("desc").Length == 0)
                {
                    throw SourceFormatException.At(file.Name, 0, $"item {records.Count + 1} has no code or no desc. Fetch the file again.");
                }

                records.Add(new HcpcsRecord
                {
                    Code = Text("code"),
                    IsModifier = Text("code").Length == 2,
                    Long = Text("desc"),
                    Short = Text("shortDesc"),
                    Effective = Text("effectiveDate"),
                    Terminated = Text("terminationDate"),
                    Category = Text("category"),
                    Note = Text("note"),
                    Properties = [.. PropertyNames.Select(p => KeyValuePair.Create(p.Name, Text(p.Key))).Where(p => p.Value.Length > 0)],
                });
            }

            return records;
        }
        catch (JsonException e)
        {
            throw new SourceFormatException($"{file.Name}({e.LineNumber + 1}): is not well-formed JSON ({e.Message}). The file is cut off or damaged; fetch it again.", e);
        }
    }
}
