using System.Text.Json;
using Chartwright.Terminology;

namespace Chartwright.Cli.Commands;

/// <summary><c>index TERM</c>: walks the Alphabetic Index and its tables.</summary>
internal static class IndexCommand
{
    private const int Shown = 60;

    public static CommandEntry Entry { get; } = new("index", "Walk the Alphabetic Index: main term, then sub-terms, separated by commas", Run)
    {
        Arguments = [new("TERM", "Path such as: Failure, heart, systolic", Many: true)],
        Options =
        [
            CommonOptions.System, CommonOptions.Date, CommonOptions.Edition,
            new("--table", "TABLE", "Which index: alphabetic, external, neoplasm, drug") { Allowed = ["alphabetic", "external", "neoplasm", "drug"] },
            CommonOptions.Format("text", "json", "csv"),
        ],
        Examples = ["chartwright index Failure, heart", "chartwright index breast --table neoplasm"],
    };

    private static int Run(Invocation call)
    {
        using var installation = call.Open();
        var date = call.DateOrToday("--date");
        var system = call.System("--system") ?? CodeSystemId.Icd10Cm;
        if (installation.Catalog.ForDate(system, date, call.Option("--edition")) is not { } release)
        {
            call.Terminal.Error.WriteLine($"chartwright: no release of {system} at hand covers {date}. 'chartwright codesets list' shows what is installed.");
            return ExitCode.NoRelease;
        }

        var kind = call.Option("--table") switch
        {
            "external" => IndexKind.ExternalCause,
            "neoplasm" => IndexKind.Neoplasm,
            "drug" => IndexKind.Drug,
            _ => IndexKind.Alphabetic,
        };
        var steps = string.Join(' ', call.Arguments("TERM")).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (steps.Length == 0)
        {
            throw new UsageException("TERM is empty: name a main term, such as Failure.");
        }

        var found = release.MainTerms(kind).Where(n => Matches(n, steps[0])).ToList();
        if (found.Count == 0 && kind == IndexKind.Neoplasm)
        {
            // The whole table stands under one main term, which nobody types.
            found = [.. release.MainTerms(kind).SelectMany(n => n.Children).Where(n => Matches(n, steps[0]))];
        }

        foreach (var step in steps.Skip(1))
        {
            // "with" lines hold sub-terms that a coder names without it.
            found = [.. found.SelectMany(n => n.Children.Concat(n.Children.Where(c => c.Title is "with" or "due to" or "in").SelectMany(c => c.Children))).Where(n => Matches(n, step))];
        }

        if (found.Count == 0)
        {
            call.Terminal.Error.WriteLine($"chartwright: the index of {system} {release.Name} ({release.Manifest.Edition}) has no such path. Main terms are nouns: Failure, Pain, Fracture.");
            return ExitCode.Found;
        }

        EditionNote.Say(call.Terminal, [release]);
        switch (call.Option("--format"))
        {
            case "json":
                call.Terminal.Out.WriteLine(Json.Text(json => WriteJson(json, found), indented: true));
                break;
            case "csv":
                call.Terminal.Out.WriteLine("path,nonessential,code,manifestation,see,see_also");
                foreach (var line in found.SelectMany(Subtree))
                {
                    call.Terminal.Out.WriteLine(Csv.Row(line.Path, line.Nonessential, Codes(line), line.Manifestation, line.See, line.SeeAlso));
                }

                break;
            default:
                foreach (var node in found.Take(20))
                {
                    Write(call.Terminal.Out, node, Shown);
                }

                break;
        }

        return ExitCode.Done;
    }

    /// <summary>A step matches when every word of it begins a word of the line.</summary>
    private static bool Matches(IndexNode node, string step)
    {
        var words = node.Title.Split([' ', ',', '-', '/', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        return step.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).All(s => words.Any(w => w.StartsWith(s, StringComparison.OrdinalIgnoreCase)));
    }

    private static void Write(TextWriter writer, IndexNode node, int budget)
    {
        writer.WriteLine(Line(node, node.Level == 0 ? node.Title : node.Path));
        var shown = 0;
        foreach (var line in Subtree(node).Skip(1))
        {
            if (shown++ == budget)
            {
                writer.WriteLine($"  ... and {node.SubtreeEnd - node.Position - 1 - budget} more; name a sub-term");
                return;
            }

            writer.WriteLine(new string(' ', 2 * (line.Level - node.Level)) + Line(line, line.Title));
        }
    }

    private static string Line(IndexNode node, string title)
    {
        var text = node.Nonessential.Length > 0 ? $"{title} {node.Nonessential}" : title;
        var codes = Codes(node);
        text = codes.Length > 0 ? $"{text}  {codes}" : text;
        text = node.Manifestation.Length > 0 ? $"{text} [{node.Manifestation}]" : text;
        text = node.See.Length > 0 ? $"{text} - see {node.See}" : text;
        return node.SeeAlso.Length > 0 ? $"{text} - see also {node.SeeAlso}" : text;
    }

    private static string Codes(IndexNode node) => node.Cells.IsEmpty ? node.Code : string.Join(" | ", node.Cells.Select(c => c.Length == 0 ? "--" : c));

    private static IEnumerable<IndexNode> Subtree(IndexNode node)
    {
        for (var i = node.Position; i < node.SubtreeEnd; i++)
        {
            yield return node.Release.IndexNodeAt(i);
        }
    }

    private static void WriteJson(Utf8JsonWriter json, IEnumerable<IndexNode> nodes)
    {
        json.WriteStartArray();
        foreach (var node in nodes.SelectMany(Subtree))
        {
            json.WriteStartObject();
            json.WriteString("path", node.Path);
            json.WriteNumber("level", node.Level);
            json.WriteString("nonessential", node.Nonessential);
            json.WriteString("code", node.Code);
            json.WriteString("manifestation", node.Manifestation);
            json.WriteString("see", node.See);
            json.WriteString("seeAlso", node.SeeAlso);
            json.WriteStartArray("cells");
            foreach (var cell in node.Cells)
            {
                json.WriteStringValue(cell);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
