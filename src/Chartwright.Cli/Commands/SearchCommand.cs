using System.Globalization;
using System.Text.Json;
using Chartwright.Application.Home;
using Chartwright.Terminology.Search;

namespace Chartwright.Cli.Commands;

/// <summary><c>search WORDS</c>: codes by words as coders type them.</summary>
internal static class SearchCommand
{
    public static CommandEntry Entry { get; } = new("search", "Find codes by words, abbreviations, fragments or parts of a code", Run)
    {
        Arguments = [new("WORDS", "Words in any order; the beginnings of words are enough", Many: true, Needed: false)],
        Options =
        [
            CommonOptions.System, CommonOptions.Date, CommonOptions.Edition,
            new("--billable", "", "Only codes that may be reported as they stand"),
            new("--chapter", "CHAPTER", "Only a chapter of ICD-10-CM, such as CH09"),
            new("--limit", "N", "At most N hits, 20 by default"),
            new("--queries", "FILE", "Answer many: a .jsonl file, a line each with q and optional system"),
            CommonOptions.Format("text", "json", "jsonl", "csv"),
        ],
        Examples = ["chartwright search fx distal radius closed lt init", "chartwright search --queries queries.jsonl --format jsonl"],
    };

    private static int Run(Invocation call)
    {
        using var progress = new ProgressLine(call.Terminal);
        using var installation = call.Open(progress);
        var template = new SearchQuery
        {
            Text = string.Join(' ', call.Arguments("WORDS")),
            System = call.System("--system"),
            Date = call.DateOrToday("--date"),
            Edition = call.Option("--edition"),
            BillableOnly = call.Has("--billable"),
            Chapter = call.Option("--chapter"),
            Limit = call.Number("--limit", 20),
        };
        if (call.Option("--queries") is { } file)
        {
            return Many(call, installation, file, template);
        }

        if (template.Text.Length == 0)
        {
            throw new UsageException("Give words to search for, or --queries FILE.");
        }

        var hits = installation.Search.Search(template);
        progress.Dispose();
        switch (call.Option("--format"))
        {
            case "json":
                call.Terminal.Out.WriteLine(Json.Text(json => WriteHits(json, hits), indented: true));
                break;
            case "jsonl":
                call.Terminal.Out.WriteLine(Answer(template.Text, hits));
                break;
            case "csv":
                call.Terminal.Out.WriteLine("system,code,title,score,matched");
                foreach (var hit in hits)
                {
                    call.Terminal.Out.WriteLine(Csv.Row(hit.Concept.Release.System.ToString(), hit.Concept.DisplayCode, hit.Concept.Title, Score(hit), hit.MatchedText));
                }

                break;
            default:
                foreach (var hit in hits)
                {
                    var matched = hit.MatchedText.Equals(hit.Concept.Title, StringComparison.OrdinalIgnoreCase) ? string.Empty : $"   ({hit.MatchedText})";
                    call.Terminal.Out.WriteLine($"{hit.Concept.Release.System,-9} {hit.Concept.DisplayCode,-9} {hit.Concept.Title}{matched}");
                }

                break;
        }

        EditionNote.Say(call.Terminal, hits.Select(h => h.Concept.Release));
        if (hits.IsEmpty)
        {
            call.Terminal.Error.WriteLine("chartwright: nothing found. Fewer words, or the beginnings of words, find more.");
        }

        return hits.IsEmpty ? ExitCode.Found : ExitCode.Done;
    }

    private static int Many(Invocation call, Installation installation, string file, SearchQuery template)
    {
        if (!File.Exists(file))
        {
            throw new UsageException($"{file}: no such file.");
        }

        var number = 0;
        var queries = new List<SearchQuery>();
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                queries.Add(Parse(line, $"{Path.GetFileName(file)}({number})", template));
            }
        }

        foreach (var (query, hits) in CodeCommand.InOrder(queries, q => (q, installation.Search.Search(q))))
        {
            call.Terminal.Out.WriteLine(Answer(query.Text, hits));
        }

        return ExitCode.Done;
    }

    private static SearchQuery Parse(string line, string place, SearchQuery template)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("q", out var q) || q.ValueKind != JsonValueKind.String)
            {
                throw new FormatException($"{place}: 'q', the words to search for, is missing.");
            }

            if (!root.TryGetProperty("system", out var system) || system.ValueKind == JsonValueKind.Null)
            {
                return template with { Text = q.GetString()! };
            }

            return system.ValueKind == JsonValueKind.String && CodeSystemId.TryParse(system.GetString(), null, out var id)
                ? template with { Text = q.GetString()!, System = id }
                : throw new FormatException($"{place}: 'system' is not a code system: icd10cm, icd10pcs, hcpcs, cpt, icd9cm, icd9proc.");
        }
        catch (JsonException e)
        {
            throw new FormatException($"{place}: not JSON. Write one object a line: {{\"q\": \"...\"}}.", e);
        }
    }

    private static string Answer(string text, IEnumerable<SearchHit> hits) => Json.Text(json =>
    {
        json.WriteStartObject();
        json.WriteString("q", text);
        json.WritePropertyName("hits");
        WriteHits(json, hits);
        json.WriteEndObject();
    }, indented: false);

    private static void WriteHits(Utf8JsonWriter json, IEnumerable<SearchHit> hits)
    {
        json.WriteStartArray();
        foreach (var hit in hits)
        {
            json.WriteStartObject();
            json.WriteString("system", hit.Concept.Release.System.ToString());
            json.WriteString("code", hit.Concept.DisplayCode);
            json.WriteString("title", hit.Concept.Title);
            json.WriteNumber("score", Math.Round(hit.Score, 4));
            json.WriteString("matched", hit.MatchedText);
            json.WriteString("release", hit.Concept.Release.Name);
            json.WriteString("edition", hit.Concept.Release.Manifest.Edition);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Score(SearchHit hit) => hit.Score.ToString("0.####", CultureInfo.InvariantCulture);
}
