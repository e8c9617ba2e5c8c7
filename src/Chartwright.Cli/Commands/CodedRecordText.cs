using System.Globalization;
using System.Text;
using Chartwright.Application.Coding;

namespace Chartwright.Cli.Commands;

/// <summary>A coded record for people: each code with its title, the words that prove it and why.</summary>
internal static class CodedRecordText
{
    public static void Write(Terminal terminal, CodedRecord record, bool explain)
    {
        var writer = terminal.Out;
        var release = record.Release is { } r ? $"ICD-10-CM {r.Release}, {r.Edition} edition" : "no release";
        writer.WriteLine($"{record.Id}  ({record.Encounter.Kind.ToString().ToLowerInvariant()}, {record.Encounter.Side.ToString().ToLowerInvariant()}, {record.Encounter.Date} {(record.DateSource == "today" ? "today" : "given")}; {release})");
        writer.WriteLine();
        if (record.Result.Assignments.IsEmpty)
        {
            writer.WriteLine("  No code is proposed.");
        }

        foreach (var a in record.Result.Assignments)
        {
            var poa = CodedRecordJson.PoaCode(a.PresentOnAdmission) is { } p ? $"  POA {p}" : string.Empty;
            writer.WriteLine($"{a.Sequence,3}  {a.Coding,-9} {a.Title}{poa}  {a.Confidence.ToString("0.00", CultureInfo.InvariantCulture)}");
            foreach (var evidence in a.Evidence.Take(explain ? 20 : 2))
            {
                writer.WriteLine($"       {Quote(record, evidence, terminal.Width - 9)}");
            }

            foreach (var step in explain ? a.Trail.AsEnumerable() : Why(a))
            {
                writer.WriteLine($"       {(explain ? $"{step.Stage.ToString().ToLowerInvariant(),-10}" : "why:")} {step.RuleId}: {step.Text}");
            }

            writer.WriteLine();
        }

        if (explain && !record.Result.SetAside.IsEmpty)
        {
            writer.WriteLine("Set aside");
            foreach (var aside in record.Result.SetAside)
            {
                writer.WriteLine($"     {Quote(record, aside.Evidence, terminal.Width - 9)}");
                writer.WriteLine($"       {aside.RuleId}: {aside.Reason}");
            }

            writer.WriteLine();
        }
    }

    /// <summary>The two steps that say most: the index entry and the last guideline.</summary>
    private static IEnumerable<TrailStep> Why(CodeAssignment a)
    {
        if (a.Trail.FirstOrDefault(s => s.Stage == TrailStage.Index) is { } index)
        {
            yield return index;
        }

        if (a.Trail.LastOrDefault(s => s.Stage == TrailStage.Guideline) is { } guideline)
        {
            yield return guideline;
        }
    }

    /// <summary>The words between brackets, with as much of their line as fits.</summary>
    private static string Quote(CodedRecord record, Evidence evidence, int width)
    {
        var text = record.Encounter.Documents.First(d => d.Id == evidence.DocumentId).Text;
        var (start, end) = (evidence.Span.Start, evidence.Span.End);
        var room = Math.Max(0, width - evidence.Span.Length - 24);
        var before = Math.Max(text.LastIndexOf('\n', Math.Max(0, start - 1)) + 1, start - (room / 2));
        var lineEnd = text.IndexOf('\n', end);
        var after = Math.Min(lineEnd < 0 ? text.Length : lineEnd, end + (room / 2));
        var quote = new StringBuilder();
        quote.Append(before > 0 && text[before - 1] != '\n' ? "…" : string.Empty).Append(text, before, start - before)
            .Append('[').Append(text, start, end - start).Append(']').Append(text, end, after - end).Append(after < text.Length && text[after] != '\n' ? "…" : string.Empty);
        return $"\"{quote.Replace("\r", string.Empty).Replace('\n', ' ').Replace('\t', ' ').ToString().Trim()}\" ({start.ToString(CultureInfo.InvariantCulture)}-{end.ToString(CultureInfo.InvariantCulture)})";
    }
}
