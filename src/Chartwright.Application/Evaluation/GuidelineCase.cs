using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Chartwright.Application.Coding;

namespace Chartwright.Application.Evaluation;

/// <summary>One of our own guideline cases (layout: docs/eval-cases.md).</summary>
[ContainsPhi]
public sealed record GuidelineCase
{
    /// <summary>The record.</summary>
    public required CodeRequest Request { get; init; }

    /// <summary>Guideline section that decides.</summary>
    public required string Section { get; init; }

    /// <summary>Codes in the order to be reported, with the presence on admission where the key gives one.</summary>
    public required ImmutableArray<ExpectedCode> Expect { get; init; }

    /// <summary>Codes, or stems with a dash, that must not appear.</summary>
    public required ImmutableArray<string> Absent { get; init; }

    /// <summary><c>dev</c> or <c>apart</c>.</summary>
    public required string Part { get; init; }

    /// <summary>Reads every <c>.jsonl</c> file of a folder.</summary>
    /// <exception cref="FormatException">A line is wrong; the message names file and line.</exception>
    public static IReadOnlyList<GuidelineCase> Load(string folder)
    {
        var cases = new List<GuidelineCase>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.jsonl").Order(StringComparer.Ordinal))
        {
            var lines = File.ReadAllLines(file);
            var requests = CodeRequestReader.Read(lines, Path.GetFileName(file)).ToArray();
            var next = 0;
            for (var i = 0; i < lines.Length; i++)
            {
                if (string.IsNullOrWhiteSpace(lines[i]))
                {
                    continue;
                }

                using var document = JsonDocument.Parse(lines[i]);
                cases.Add(Parse(document.RootElement, requests[next++], $"{Path.GetFileName(file)}({i + 1})"));
            }
        }

        return cases;
    }

    private static GuidelineCase Parse(JsonElement root, CodeRequest request, string place)
    {
        if (!root.TryGetProperty("expect", out var expect) || !root.TryGetProperty("section", out var section) || !root.TryGetProperty("part", out var part))
        {
            throw new FormatException($"{place}: one of 'section', 'expect', 'part' is missing.");
        }

        return new GuidelineCase
        {
            Request = request,
            Section = section.GetString()!,
            Part = part.GetString()!,
            Expect = [.. expect.EnumerateArray().Select(e => new ExpectedCode(e.GetProperty("code").GetString()!, e.TryGetProperty("poa", out var poa), poa.ValueKind == JsonValueKind.String ? poa.GetString() : null))],
            Absent = root.TryGetProperty("absent", out var absent) ? [.. absent.EnumerateArray().Select(a => a.GetString()!)] : [],
        };
    }

    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append($"Id = {Request.Id}, Section = {Section}");
        return true;
    }
}
