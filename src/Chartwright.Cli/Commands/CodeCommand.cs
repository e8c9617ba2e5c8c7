using System.Globalization;
using System.Text;
using Chartwright.Application.Coding;
using Chartwright.Application.Home;

namespace Chartwright.Cli.Commands;

/// <summary><c>code FILE|FOLDER|-</c>: notes to codes.</summary>
internal static class CodeCommand
{
    public static CommandEntry Entry { get; } = new("code", "Read notes and propose codes, each with the words that prove it", Run)
    {
        Arguments = [new("PATH", "Text file, .jsonl file, folder, or - for standard input", Many: true)],
        Options =
        [
            new("--setting", "SETTING", $"Where the patient was: {string.Join(", ", SettingNames.All)}") { Allowed = SettingNames.All },
            new("--side", "SIDE", "Whose bill: facility or professional; by default professional for office, home, ambulance, supplier") { Allowed = ["facility", "professional"] },
            CommonOptions.Date,
            new("--sex", "SEX", "M or F"),
            new("--birth-date", "DATE", "Birth date"),
            new("--purpose", "PURPOSE", "billing (reportable codes) or exhaustive (every documented condition)") { Allowed = ["billing", "exhaustive"] },
            CommonOptions.Edition,
            CommonOptions.Format("text", "json", "jsonl", "csv", "fhir"),
            new("--explain", "", "Show the reasoning behind each code and what was set aside"),
        ],
        Examples = ["chartwright code samples/notes/01-office-diabetes-followup.txt --setting office", "chartwright code notes.jsonl --format jsonl --explain"],
    };

    internal static CodeDefaults Defaults(Invocation call)
    {
        var setting = EncounterKind.Outpatient;
        ClaimSide? side = null;
        if (call.Option("--setting") is { } name)
        {
            _ = SettingNames.TryParseSetting(name, out setting, out side);
        }

        if (call.Option("--side") is { } sideName && SettingNames.TryParseSide(sideName, out var parsed))
        {
            side = parsed;
        }

        var sex = Sex.Unknown;
        if (call.Option("--sex") is { } sexName && !SettingNames.TryParseSex(sexName, out sex))
        {
            throw new UsageException($"--sex '{sexName}': write M or F.");
        }

        return new CodeDefaults
        {
            Setting = setting,
            Side = side,
            Date = call.Date("--date"),
            Today = ServiceDate.Today(call.Terminal.Clock),
            Sex = sex,
            BirthDate = call.Date("--birth-date")?.Day,
            Purpose = call.Option("--purpose") == "exhaustive" ? CodingPurpose.Exhaustive : CodingPurpose.Billing,
            Edition = call.Option("--edition"),
        };
    }

    private static int Run(Invocation call)
    {
        var defaults = Defaults(call);
        var format = call.Option("--format") ?? "text";
        using var progress = new ProgressLine(call.Terminal);
        using var installation = call.Open(progress);
        var requests = CodeInput.Read(call.Arguments("PATH"), call.Terminal.In, format == "jsonl");
        var worst = ExitCode.Done;
        var used = new HashSet<(string Release, string Edition)>();
        var number = 0;
        var array = format == "json";
        if (array)
        {
            call.Terminal.Out.Write("[");
        }
        else if (format == "csv")
        {
            call.Terminal.Out.WriteLine("id,date,edition,sequence,system,code,title,poa,confidence,start,end,words");
        }

        // Bulk input is coded on every core, answers in the order of the input.
        foreach (var record in InOrder(requests, r => installation.Coder.Code(r, defaults)))
        {
            progress.Report($"{++number} coded");
            if (record.Release is { } release)
            {
                used.Add((release.Release, release.Edition));
            }
            else
            {
                worst = ExitCode.NoRelease;
                call.Terminal.Error.WriteLine($"chartwright: {record.Id}: no ICD-10-CM release at hand covers {record.Encounter.Date}. 'chartwright codesets list' shows what is installed.");
            }

            switch (format)
            {
                case "jsonl":
                    call.Terminal.Out.WriteLine(Encoding.UTF8.GetString(CodedRecordJson.Write(record, call.Has("--explain"))));
                    break;
                case "json":
                    call.Terminal.Out.Write(number > 1 ? ",\n" : "\n");
                    call.Terminal.Out.Write(Encoding.UTF8.GetString(CodedRecordJson.Write(record, call.Has("--explain"), indented: true)));
                    break;
                case "fhir":
                    call.Terminal.Out.WriteLine(FhirConditions.Write(record));
                    break;
                case "csv":
                    WriteCsv(call.Terminal.Out, record);
                    break;
                default:
                    progress.Dispose();
                    CodedRecordText.Write(call.Terminal, record, call.Has("--explain"));
                    break;
            }
        }

        if (array)
        {
            call.Terminal.Out.WriteLine("\n]");
        }

        EditionNote.Say(call.Terminal, installation.Catalog.Releases.Where(r => used.Contains((r.Name, r.Manifest.Edition)) && r.System == CodeSystemId.Icd10Cm));
        return worst;
    }

    internal static IEnumerable<TResult> InOrder<T, TResult>(IEnumerable<T> items, Func<T, TResult> work)
    {
        foreach (var batch in items.Chunk(256))
        {
            if (batch.Length == 1)
            {
                yield return work(batch[0]);
                continue;
            }

            var results = new TResult[batch.Length];
            Parallel.For(0, batch.Length, i => results[i] = work(batch[i]));
            foreach (var result in results)
            {
                yield return result;
            }
        }
    }

    private static void WriteCsv(TextWriter writer, CodedRecord record)
    {
        var text = record.Encounter.Documents[0].Text;
        foreach (var a in record.Result.Assignments)
        {
            var first = a.Evidence.Length > 0 ? a.Evidence[0].Span : default;
            writer.WriteLine(Csv.Row(record.Id, record.Encounter.Date.ToString(), record.Release?.Edition ?? string.Empty, $"{a.Sequence}", a.Coding.System.ToString(), a.Coding.ToString(), a.Title,
                CodedRecordJson.PoaCode(a.PresentOnAdmission) ?? string.Empty, a.Confidence.ToString("0.####", CultureInfo.InvariantCulture), $"{first.Start}", $"{first.End}", first.In(text)));
        }
    }
}
