using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Chartwright.Application.Coding;

/// <summary>Writes a coded record as one JSON object, the contract for programs.</summary>
public static class CodedRecordJson
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions Indented = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true };

    /// <summary>UTF-8 bytes of the object, without a line end.</summary>
    /// <param name="record">What was coded.</param>
    /// <param name="explain">Adds the trail of each assignment and what was set aside.</param>
    /// <param name="indented">For people.</param>
    public static byte[] Write(CodedRecord record, bool explain, bool indented = false)
    {
        ArgumentNullException.ThrowIfNull(record);
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer, indented ? Indented : Compact))
        {
            Write(json, record, explain);
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, CodedRecord record, bool explain)
    {
        json.WriteStartObject();
        json.WriteString("id", record.Id);
        json.WriteString("date", record.Encounter.Date.ToString());
        json.WriteString("dateSource", record.DateSource);
        json.WriteString("edition", record.Release?.Edition);
        json.WriteString("release", record.Release?.Release);
        json.WriteStartArray("assignments");
        foreach (var assignment in record.Result.Assignments)
        {
            Write(json, record, assignment, explain);
        }

        json.WriteEndArray();
        if (explain)
        {
            json.WriteStartArray("setAside");
            foreach (var aside in record.Result.SetAside)
            {
                json.WriteStartObject();
                Write(json, record, aside.Evidence);
                json.WriteString("rule", aside.RuleId);
                json.WriteString("reason", aside.Reason);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CodedRecord record, CodeAssignment assignment, bool explain)
    {
        json.WriteStartObject();
        json.WriteString("system", assignment.Coding.System.ToString());
        json.WriteString("code", assignment.Coding.ToString());
        json.WriteString("title", assignment.Title);
        json.WriteNumber("rank", assignment.Rank);
        json.WriteNumber("sequence", assignment.Sequence);
        json.WriteNumber("confidence", assignment.Confidence);
        json.WriteString("poa", PoaCode(assignment.PresentOnAdmission));
        json.WriteStartArray("evidence");
        foreach (var evidence in assignment.Evidence)
        {
            json.WriteStartObject();
            Write(json, record, evidence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (explain)
        {
            json.WriteStartArray("trail");
            foreach (var step in assignment.Trail)
            {
                json.WriteStartObject();
                json.WriteString("stage", step.Stage.ToString().ToLowerInvariant());
                json.WriteString("rule", step.RuleId);
                json.WriteString("text", step.Text);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CodedRecord record, Evidence evidence)
    {
        if (record.Encounter.Documents.Length > 1)
        {
            json.WriteString("document", evidence.DocumentId);
        }

        json.WriteNumber("start", evidence.Span.Start);
        json.WriteNumber("end", evidence.Span.End);
        var document = record.Encounter.Documents.First(d => d.Id == evidence.DocumentId);
        json.WriteString("text", evidence.Span.In(document.Text));
    }

    /// <summary>The indicator as reported, null when not reported (UB-04 form locator 67).</summary>
    public static string? PoaCode(PresentOnAdmission poa) => poa switch
    {
        PresentOnAdmission.Yes => "Y",
        PresentOnAdmission.No => "N",
        PresentOnAdmission.Unknown => "U",
        PresentOnAdmission.ClinicallyUndetermined => "W",
        _ => null,
    };
}
