using System.Text.Json;
using Chartwright.Terminology;

namespace Chartwright.Cli.Commands;

/// <summary><c>lookup CODE</c>: all that a release says of a code.</summary>
internal static class LookupCommand
{
    public static CommandEntry Entry { get; } = new("lookup", "Show a code: title, path, validity, notes in force, neighbours, changes between releases", Run)
    {
        Arguments = [new("CODE", "Code, with or without dot")],
        Options = [CommonOptions.System, CommonOptions.Date, CommonOptions.Edition, CommonOptions.Format("text", "json", "csv")],
        Examples = ["chartwright lookup E11.22", "chartwright lookup S52.502A --date 2026-01-15 --format json"],
    };

    private static int Run(Invocation call)
    {
        using var installation = call.Open();
        var date = call.DateOrToday("--date");
        var text = call.Argument("CODE");
        var found = CodeFinder.Find(installation.Catalog, text, call.System("--system"), date, call.Option("--edition"));
        if (found.Count == 0)
        {
            call.Terminal.Error.WriteLine($"chartwright: no release in force on {date} holds '{text}'. Try 'chartwright search {text}', or another --date or --system.");
            return ExitCode.Found;
        }

        switch (call.Option("--format"))
        {
            case "json":
                call.Terminal.Out.WriteLine(Json.Text(json => WriteJson(json, found[0], installation.Catalog), indented: true));
                break;
            case "csv":
                call.Terminal.Out.WriteLine("system,release,edition,code,billable,title,valid_from,valid_to");
                foreach (var concept in found)
                {
                    call.Terminal.Out.WriteLine(Csv.Row(concept.Release.System.ToString(), concept.Release.Name, concept.Release.Manifest.Edition, concept.DisplayCode,
                        concept.IsBillable ? "true" : "false", concept.Title, Day(concept.ValidFrom), concept.ValidTo is { } to ? Day(to) : string.Empty));
                }

                break;
            default:
                WriteText(call.Terminal.Out, found[0], installation.Catalog);
                foreach (var other in found.Skip(1))
                {
                    call.Terminal.Out.WriteLine($"also in {other.Release.System}: {other.DisplayCode} {other.Title}");
                }

                break;
        }

        return ExitCode.Done;
    }

    private static void WriteText(TextWriter writer, Concept concept, CodeSystemCatalog catalog)
    {
        var release = concept.Release;
        writer.WriteLine($"{concept.DisplayCode}  {concept.Title}");
        writer.WriteLine($"  {release.System} {release.Name}, {release.Manifest.Edition} edition; {(concept.IsBillable ? "billable" : "not billable: more characters are needed")}; valid {Day(concept.ValidFrom)} to {(concept.ValidTo is { } to ? Day(to) : "further notice")}");
        if (concept.Facts.HasFlag(ConceptFacts.PoaExempt))
        {
            writer.WriteLine("  exempt from present-on-admission reporting");
        }

        if (release.Manifest.NotesFrom.Length > 0)
        {
            writer.WriteLine($"  notes and index from {release.Manifest.NotesFrom}");
        }

        Heading(writer, "Path");
        foreach (var above in concept.Ancestors.Reverse())
        {
            writer.WriteLine($"  {above.DisplayCode,-9} {above.Title}");
        }

        foreach (var group in concept.NotesInForce.GroupBy(n => n.Kind))
        {
            Heading(writer, NoteName(group.Key));
            foreach (var note in group)
            {
                var from = note.From == concept ? string.Empty : $"  [{note.From.DisplayCode}]";
                writer.WriteLine($"  {note.Text.Replace('\t', ' ')}{from}");
            }
        }

        foreach (var property in concept.Properties)
        {
            writer.WriteLine($"  {property.Name}: {property.Value}");
        }

        List(writer, "Below", concept.Children);
        List(writer, "Beside", concept.Parent is { } parent ? parent.Children.Where(c => c != concept) : []);
        var changes = Changes(concept, catalog).ToArray();
        if (changes.Length > 0)
        {
            Heading(writer, "Other releases");
            foreach (var change in changes)
            {
                writer.WriteLine($"  {change}");
            }
        }
    }

    private static void List(TextWriter writer, string heading, IEnumerable<Concept> concepts)
    {
        const int Shown = 40;
        var all = concepts.ToArray();
        if (all.Length == 0)
        {
            return;
        }

        Heading(writer, heading);
        foreach (var concept in all.Take(Shown))
        {
            writer.WriteLine($"  {concept.DisplayCode,-9} {concept.Title}");
        }

        if (all.Length > Shown)
        {
            writer.WriteLine($"  and {all.Length - Shown} more");
        }
    }

    private static IEnumerable<string> Changes(Concept concept, CodeSystemCatalog catalog)
    {
        foreach (var release in catalog.Of(concept.Release.System).Where(r => r != concept.Release && r.IsCore == concept.Release.IsCore))
        {
            if (release.Find(concept.Code) is not { } other)
            {
                yield return $"{release.Name}: not in it";
            }
            else if (other.Title != concept.Title)
            {
                yield return $"{release.Name}: \"{other.Title}\"";
            }
            else if (other.IsBillable != concept.IsBillable)
            {
                yield return $"{release.Name}: {(other.IsBillable ? "billable" : "not billable")}";
            }
            else
            {
                yield return $"{release.Name}: the same";
            }
        }

        // Both editions of the day side by side: our plain words beside the official title.
        foreach (var release in catalog.Of(concept.Release.System).Where(r => r.IsCore != concept.Release.IsCore && r.Name == concept.Release.Name))
        {
            if (release.Find(concept.Code) is { } other)
            {
                yield return $"{release.Manifest.Edition} edition: \"{other.Title}\"";
            }
        }
    }

    private static void WriteJson(Utf8JsonWriter json, Concept concept, CodeSystemCatalog catalog)
    {
        json.WriteStartObject();
        json.WriteString("system", concept.Release.System.ToString());
        json.WriteString("release", concept.Release.Name);
        json.WriteString("edition", concept.Release.Manifest.Edition);
        json.WriteString("code", concept.DisplayCode);
        json.WriteString("title", concept.Title);
        json.WriteBoolean("billable", concept.IsBillable);
        json.WriteString("validFrom", Day(concept.ValidFrom));
        json.WriteString("validTo", concept.ValidTo is { } to ? Day(to) : null);
        json.WriteBoolean("poaExempt", concept.Facts.HasFlag(ConceptFacts.PoaExempt));
        json.WriteString("notesFrom", concept.Release.Manifest.NotesFrom.Length > 0 ? concept.Release.Manifest.NotesFrom : concept.Release.Name);
        Codes(json, "path", concept.Ancestors.Reverse());
        json.WriteStartArray("notes");
        foreach (var note in concept.NotesInForce)
        {
            json.WriteStartObject();
            json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(note.Kind.ToString()));
            json.WriteString("text", note.Text);
            json.WriteString("from", note.From.DisplayCode);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("properties");
        foreach (var property in concept.Properties)
        {
            json.WriteString(property.Name, property.Value);
        }

        json.WriteEndObject();
        Codes(json, "children", concept.Children);
        Codes(json, "siblings", concept.Parent is { } parent ? parent.Children.Where(c => c != concept) : []);
        json.WriteStartArray("otherReleases");
        foreach (var change in Changes(concept, catalog))
        {
            json.WriteStringValue(change);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Codes(Utf8JsonWriter json, string name, IEnumerable<Concept> concepts)
    {
        json.WriteStartArray(name);
        foreach (var concept in concepts)
        {
            json.WriteStartObject();
            json.WriteString("code", concept.DisplayCode);
            json.WriteString("title", concept.Title);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Heading(TextWriter writer, string text)
    {
        writer.WriteLine();
        writer.WriteLine(text);
    }

    private static string Day(DateOnly day) => new ServiceDate(day).ToString();

    internal static string NoteName(NoteKind kind) => kind switch
    {
        NoteKind.InclusionTerm => "Also said",
        NoteKind.Includes => "Includes",
        NoteKind.Excludes1 => "Excludes1 (never together)",
        NoteKind.Excludes2 => "Excludes2 (not included here)",
        NoteKind.CodeFirst => "Code first",
        NoteKind.UseAdditionalCode => "Use additional code",
        NoteKind.CodeAlso => "Code also",
        NoteKind.SeventhCharacterNote => "7th character",
        NoteKind.SeventhCharacter => "7th characters",
        NoteKind.Definition => "Definition",
        _ => "Note",
    };
}
