using System.Collections.Immutable;
using Chartwright.Terminology;
using Chartwright.Terminology.Content;

namespace Chartwright.Cli.Commands;

/// <summary><c>pcs build</c>: walks the ICD-10-PCS tables, character by character, legal values only.</summary>
internal static class PcsBuildCommand
{
    public static CommandEntry Entry { get; } = new("pcs build", "Build an ICD-10-PCS code character by character; shows what each next character may be", Run)
    {
        Arguments = [new("CHARACTERS", "The characters so far, none to begin", Needed: false)],
        Options = [CommonOptions.Date, CommonOptions.Edition, CommonOptions.Format("text", "json", "csv")],
        Examples = ["chartwright pcs build 0DT", "chartwright pcs build 0DTJ4"],
    };

    private static int Run(Invocation call)
    {
        using var installation = call.Open();
        var date = call.DateOrToday("--date");
        if (installation.Catalog.ForDate(CodeSystemId.Icd10Pcs, date, call.Option("--edition")) is not { } release)
        {
            call.Terminal.Error.WriteLine($"chartwright: no release of icd10pcs at hand covers {date}. 'chartwright codesets list' shows what is installed.");
            return ExitCode.NoRelease;
        }

        var given = (call.OptionalArgument("CHARACTERS") ?? string.Empty).ToUpperInvariant();
        var rows = release.Tables.Where(r => Fits(r, given)).ToArray();
        if (rows.Length == 0 || given.Length > 7)
        {
            call.Terminal.Error.WriteLine($"chartwright: no table row of {release.Name} ({release.Manifest.Edition}) allows '{given}'.");
            return ExitCode.Found;
        }

        EditionNote.Say(call.Terminal, [release]);
        if (given.Length == 7)
        {
            var concept = release.Find(CodeValue.Parse(given));
            call.Terminal.Out.WriteLine(call.Option("--format") switch
            {
                "json" => Json.Text(json =>
                {
                    json.WriteStartObject();
                    json.WriteString("code", given);
                    json.WriteString("title", concept?.Title);
                    json.WriteEndObject();
                }, indented: true),
                "csv" => Csv.Row(given, concept?.Title ?? string.Empty),
                _ => $"{given}  {concept?.Title}",
            });
            return ExitCode.Done;
        }

        var values = Next(rows, given.Length);
        switch (call.Option("--format"))
        {
            case "json":
                call.Terminal.Out.WriteLine(Json.Text(json =>
                {
                    json.WriteStartObject();
                    json.WriteString("prefix", given);
                    json.WriteStartArray("next");
                    foreach (var value in values)
                    {
                        json.WriteStartObject();
                        json.WriteString("axis", value.Axis);
                        json.WriteString("value", value.Value.ToString());
                        json.WriteString("label", value.Label);
                        json.WriteEndObject();
                    }

                    json.WriteEndArray();
                    json.WriteEndObject();
                }, indented: true));
                break;
            case "csv":
                call.Terminal.Out.WriteLine("axis,value,label");
                foreach (var value in values)
                {
                    call.Terminal.Out.WriteLine(Csv.Row(value.Axis, value.Value.ToString(), value.Label));
                }

                break;
            default:
                Trail(call.Terminal.Out, rows[0], given);
                call.Terminal.Out.WriteLine($"Character {given.Length + 1}: {values[0].Axis}");
                foreach (var value in values)
                {
                    call.Terminal.Out.WriteLine($"  {value.Value}  {value.Label}");
                }

                break;
        }

        return ExitCode.Done;
    }

    private static bool Fits(CodeTableRow row, string given)
    {
        var fixedPart = Math.Min(given.Length, row.Prefix.Length);
        if (!row.Prefix.AsSpan(0, fixedPart).SequenceEqual(given.AsSpan(0, fixedPart)))
        {
            return false;
        }

        for (var i = row.Prefix.Length; i < given.Length && i - row.Prefix.Length < row.Axes.Length; i++)
        {
            if (!row.Axes[i - row.Prefix.Length].Values.Any(v => v.Value == given[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static ImmutableArray<TableValue> Next(CodeTableRow[] rows, int position)
    {
        var values = rows.SelectMany(r => position < r.Prefix.Length
            ? (IEnumerable<TableValue>)(position < r.Fixed.Length ? [r.Fixed[position]] : [])
            : r.Axes[position - r.Prefix.Length].Values.Select(v => v with { Axis = r.Axes[position - r.Prefix.Length].Title }));
        return [.. values.DistinctBy(v => v.Value).OrderBy(v => v.Value)];
    }

    private static void Trail(TextWriter writer, CodeTableRow row, string given)
    {
        for (var i = 0; i < given.Length; i++)
        {
            var value = i < row.Prefix.Length ? i < row.Fixed.Length ? row.Fixed[i] : null : row.Axes[i - row.Prefix.Length].Values.First(v => v.Value == given[i]);
            var axis = i < row.Prefix.Length ? value?.Axis : row.Axes[i - row.Prefix.Length].Title;
            writer.WriteLine($"{given[i]}  {axis}: {value?.Label}");
        }
    }
}
