using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Chartwright.Application.Coding;

namespace Chartwright.Application.Evaluation;

/// <summary>A record with the codes that experts gave it.</summary>
[ContainsPhi]
public sealed record LabelledRecord
{
    /// <summary>The record.</summary>
    public required CodeRequest Request { get; init; }

    /// <summary>Diagnosis codes of the key, distinct, with their dots as given.</summary>
    public required ImmutableArray<string> Diagnoses { get; init; }

    /// <summary>Reads a labelled set: JSON lines with <c>id</c>, <c>text</c>, <c>dx</c> and the optional fields of a record to code.</summary>
    /// <exception cref="FormatException">A line is wrong; the message names it.</exception>
    public static IReadOnlyList<LabelledRecord> Load(string path)
    {
        var lines = File.ReadAllLines(path);
        var requests = CodeRequestReader.Read(lines, Path.GetFileName(path)).ToArray();
        var records = new List<LabelledRecord>(lines.Length);
        for (var i = 0; i < lines.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i]))
            {
                continue;
            }

            using var document = JsonDocument.Parse(lines[i]);
            if (!document.RootElement.TryGetProperty("dx", out var dx) || dx.ValueKind != JsonValueKind.Array)
            {
                throw new FormatException($"{Path.GetFileName(path)}({i + 1}): 'dx', the list of expected codes, is missing.");
            }

            records.Add(new LabelledRecord { Request = requests[records.Count], Diagnoses = [.. dx.EnumerateArray().Select(e => e.GetString()!).Distinct(StringComparer.Ordinal)] });
        }

        return records;
    }

    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append($"Id = {Request.Id}, Diagnoses = {Diagnoses.Length}");
        return true;
    }
}
