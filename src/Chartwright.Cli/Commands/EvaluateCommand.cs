using System.Globalization;
using Chartwright.Application.Coding;
using Chartwright.Application.Evaluation;
using Chartwright.Application.Home;
using Chartwright.Terminology;

namespace Chartwright.Cli.Commands;

/// <summary><c>evaluate FILE|own</c>: accuracy against labelled sets.</summary>
internal static class EvaluateCommand
{
    /// <summary>The date of the evaluation sets; never today, so that a figure stays comparable.</summary>
    private static readonly ServiceDate SetDate = new(2026, 1, 15);

    public static CommandEntry Entry { get; } = new("evaluate", "Measure accuracy on a labelled set (.jsonl with dx, or .tsv of labelled sentences), or on our own cases", Run)
    {
        Arguments = [new("FILE", "Labelled file, or 'own' for the cases of the checkout")],
        Options =
        [
            new("--setting", "SETTING", "Where the patients were") { Allowed = SettingNames.All },
            new("--side", "SIDE", "facility or professional") { Allowed = ["facility", "professional"] },
            new("--purpose", "PURPOSE", "billing or exhaustive") { Allowed = ["billing", "exhaustive"] },
            new("--date", "DATE", "Date of the set; 2026-01-15 by default, never today"),
            new("--sex", "SEX", "M or F"),
            new("--birth-date", "DATE", "Birth date"),
            CommonOptions.Edition,
            new("--errors", "N", "Show the N most frequent errors, 20 by default"),
            new("--details", "", "Show the errors of every record"),
            new("--part", "PART", "Of our own cases: dev, apart or all") { Allowed = ["dev", "apart", "all"] },
            new("--at-least", "F1", "Exit with 1 when the full-code F1 (of sentences: the negation F1) is lower"),
            new("--record", "", "Append a dated line to docs/accuracy.md of the checkout"),
        ],
        Examples = ["chartwright evaluate own", "chartwright evaluate codiesp/dev.jsonl --purpose exhaustive --date 2026-01-15"],
    };

    private static int Run(Invocation call)
    {
        var file = call.Argument("FILE");
        using var progress = new ProgressLine(call.Terminal);
        using var installation = call.Open(progress);
        if (file == "own")
        {
            return OwnCases.Run(call, installation, progress);
        }

        if (!File.Exists(file))
        {
            throw new UsageException($"{file}: no such file.");
        }

        return file.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase) ? Sentences(call, installation, file) : Diagnoses(call, installation, file, progress);
    }

    private static int Sentences(Invocation call, Installation installation, string file)
    {
        var report = AssertionEvaluation.Run(installation.Data, AssertionEvaluation.Load(file));
        call.Terminal.Out.WriteLine($"{Path.GetFileName(file)}: {report.Sentences} sentences");
        Show("negated", report.Negated);
        Show("historical", report.Historical);
        Show("not the patient", report.Other);
        if (call.Has("--details"))
        {
            foreach (var line in report.Wrong)
            {
                call.Terminal.Out.WriteLine($"  {line}");
            }
        }

        AccuracyRecord.Append(call, $"`{Name(file)}` | negation F1 {F(report.Negated.F1)}, historical F1 {F(report.Historical.F1)}, experiencer F1 {F(report.Other.F1)} | {report.Sentences} sentences");
        return Floor(call, report.Negated.F1);

        void Show(string what, Counts c) => call.Terminal.Out.WriteLine($"  {what,-16} P {F(c.Precision)}  R {F(c.Recall)}  F1 {F(c.F1)}");
    }

    private static int Diagnoses(Invocation call, Installation installation, string file, ProgressLine progress)
    {
        var defaults = CodeCommand.Defaults(call) with { Date = call.Date("--date") ?? SetDate };
        var records = LabelledRecord.Load(file);
        if (installation.Catalog.ForDate(CodeSystemId.Icd10Cm, defaults.Date!.Value, defaults.Edition) is not { } release)
        {
            call.Terminal.Error.WriteLine($"chartwright: no ICD-10-CM release at hand covers {defaults.Date}.");
            return ExitCode.NoRelease;
        }

        var report = DiagnosisEvaluation.Run(installation.Coder, records, defaults, c => CodeValue.TryParse(c, null, out var code) && release.IsReportable(code, defaults.Date.Value), new Counter(progress, records.Count));
        progress.Dispose();
        var o = call.Terminal.Out;
        o.WriteLine($"{Path.GetFileName(file)}: {report.Records} records, {defaults.Purpose.ToString().ToLowerInvariant()}, {defaults.Setting.ToString().ToLowerInvariant()}, {defaults.Date}, ICD-10-CM {release.Name} {release.Manifest.Edition}");
        o.WriteLine($"  full codes   P {F(report.Codes.Precision)}  R {F(report.Codes.Recall)}  F1 {F(report.Codes.F1)}   ({report.Codes.Right} right, {report.Codes.Spurious} spurious, {report.Codes.Missed} missed)");
        o.WriteLine($"  categories   P {F(report.Categories.Precision)}  R {F(report.Categories.Recall)}  F1 {F(report.Categories.F1)}");
        o.WriteLine($"  MAP {F(report.MeanAveragePrecision)}; {report.NotInRelease.ToString("P1", CultureInfo.InvariantCulture)} of the key is not in the release; {report.Records / report.Elapsed.TotalSeconds:0} records a second");
        var table = new TextTable("kind", "code", "records", "title");
        foreach (var error in report.Errors.Take(call.Number("--errors", 20)))
        {
            table.Add(error.Kind, error.Code, $"{error.Count}", Title(release, error.Code));
        }

        table.Write(o);
        if (call.Has("--details"))
        {
            foreach (var record in report.PerRecord)
            {
                o.WriteLine($"  {record.Id}  missed: {string.Join(' ', record.Missed)}  spurious: {string.Join(' ', record.Spurious)}");
            }
        }

        AccuracyRecord.Append(call, $"`{Name(file)}` | {defaults.Purpose.ToString().ToLowerInvariant()}, {release.Name} {release.Manifest.Edition}: code P {F(report.Codes.Precision)} R {F(report.Codes.Recall)} F1 {F(report.Codes.F1)}, category F1 {F(report.Categories.F1)}, MAP {F(report.MeanAveragePrecision)} | {report.Records} records");
        return Floor(call, report.Codes.F1);
    }

    /// <summary>Holds a figure to the bar given, so that a fall fails the check that runs it.</summary>
    private static int Floor(Invocation call, double figure)
    {
        if (call.Option("--at-least") is not { } text)
        {
            return ExitCode.Done;
        }

        if (!double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var bar) || bar > 1)
        {
            throw new UsageException($"--at-least '{text}' is not a figure between 0 and 1.");
        }

        if (figure >= bar)
        {
            return ExitCode.Done;
        }

        call.Terminal.Error.WriteLine($"chartwright: {F(figure)} is below {text}.");
        return ExitCode.Found;
    }

    private static string Title(CodeSystemRelease release, string code) => CodeValue.TryParse(code, null, out var value) ? release.Find(value)?.Title ?? "(not in the release)" : string.Empty;

    /// <summary>Folder and file: two sets may both be called dev.</summary>
    private static string Name(string file) => $"{Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(file)))}/{Path.GetFileName(file)}";

    private static string F(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    private sealed class Counter(ProgressLine line, int total) : IProgress<int>
    {
        public void Report(int value) => line.Report($"{value} of {total} coded");
    }
}
