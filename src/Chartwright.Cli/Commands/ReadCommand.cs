using System.Text.Json;

namespace Chartwright.Cli.Commands;

/// <summary><c>read FILE</c>: what was understood, before any code.</summary>
internal static class ReadCommand
{
    public static CommandEntry Entry { get; } = new("read", "Show what was understood of notes: sections, mentions and what is said of them", Run)
    {
        Arguments = [new("PATH", "Text file, .jsonl file, folder, or - for standard input", Many: true)],
        Options = [CommonOptions.Date, CommonOptions.Edition, CommonOptions.Format("text", "jsonl")],
        Examples = ["chartwright read samples/notes/03-ed-ankle-fracture.txt"],
    };

    private static int Run(Invocation call)
    {
        using var progress = new ProgressLine(call.Terminal);
        using var installation = call.Open(progress);
        var lines = call.Option("--format") == "jsonl";
        foreach (var request in CodeInput.Read(call.Arguments("PATH"), call.Terminal.In, lines))
        {
            var date = request.Date ?? call.DateOrToday("--date");
            if (installation.Coder.ReaderFor(date, call.Option("--edition")) is not { } reader)
            {
                call.Terminal.Error.WriteLine($"chartwright: {request.Id}: no ICD-10-CM release at hand covers {date}.");
                return ExitCode.NoRelease;
            }

            var reading = reader.Read(new Document { Id = request.Id, Text = request.Text });
            progress.Dispose();
            if (lines)
            {
                call.Terminal.Out.WriteLine(Json.Text(json => WriteJson(json, reading), indented: false));
            }
            else
            {
                WriteText(call.Terminal.Out, reading);
            }
        }

        return ExitCode.Done;
    }

    private static void WriteText(TextWriter writer, ReadingResult reading)
    {
        var text = reading.Document.Text;
        writer.WriteLine($"{reading.Document.Id}: {reading.Sections.Length} sections, {reading.Sentences.Length} sentences, {reading.Mentions.Length} mentions");
        foreach (var section in reading.Sections)
        {
            writer.WriteLine();
            writer.WriteLine($"[{section.Kind}] {OneLine(section.Heading.In(text))}");
            foreach (var m in reading.Mentions.Where(m => section.Body.Contains(m.Span) || section.Heading.Contains(m.Span)))
            {
                var lead = m.Senses.IsEmpty ? string.Empty : $"  -> {CodeDisplay.Format(m.Senses[0].System, m.Senses[0].Code)} ({m.Senses[0].Source}: {m.Senses[0].Entry})";
                var modifiers = string.Concat(m.Modifiers.Select(x => $" {x.Kind.ToString().ToLowerInvariant()}={x.Value}"));
                writer.WriteLine($"  {m.Span.Start,5}-{m.Span.End,-5} {OneLine(m.Span.In(text))}  {Words(m)}{(m.IsProblemHeading ? " heading" : string.Empty)}{modifiers}{lead}");
            }
        }

        writer.WriteLine();
    }

    private static string Words(Mention m) => $"{m.Assertion.Presence}, {m.Assertion.Temporality}, {m.Assertion.Experiencer}".ToLowerInvariant();

    private static string OneLine(string text) => text.Replace("\r", string.Empty, StringComparison.Ordinal).Replace('\n', ' ');

    private static void WriteJson(Utf8JsonWriter json, ReadingResult reading)
    {
        var text = reading.Document.Text;
        json.WriteStartObject();
        json.WriteString("id", reading.Document.Id);
        json.WriteStartArray("sections");
        foreach (var section in reading.Sections)
        {
            json.WriteStartObject();
            json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(section.Kind.ToString()));
            json.WriteNumber("start", section.Body.Start);
            json.WriteNumber("end", section.Body.End);
            json.WriteString("heading", section.Heading.In(text));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("mentions");
        foreach (var m in reading.Mentions)
        {
            json.WriteStartObject();
            json.WriteNumber("start", m.Span.Start);
            json.WriteNumber("end", m.Span.End);
            json.WriteString("text", m.Span.In(text));
            json.WriteString("presence", m.Assertion.Presence.ToString().ToLowerInvariant());
            json.WriteString("temporality", m.Assertion.Temporality.ToString().ToLowerInvariant());
            json.WriteString("experiencer", m.Assertion.Experiencer.ToString().ToLowerInvariant());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
