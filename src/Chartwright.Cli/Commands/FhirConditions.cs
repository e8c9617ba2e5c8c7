using Chartwright.Application.Coding;

namespace Chartwright.Cli.Commands;

/// <summary>A coded record as a FHIR R4 collection Bundle of Condition resources (http://hl7.org/fhir/R4/condition.html).</summary>
/// <remarks>Verification status is provisional: nobody has confirmed a proposal yet. Evidence words stand in <c>evidence.detail.display</c>.</remarks>
internal static class FhirConditions
{
    private const string Icd10Cm = "http://hl7.org/fhir/sid/icd-10-cm";

    public static string Write(CodedRecord record) => Json.Text(json =>
    {
        json.WriteStartObject();
        json.WriteString("resourceType", "Bundle");
        json.WriteString("type", "collection");
        json.WriteStartArray("entry");
        foreach (var a in record.Result.Assignments)
        {
            json.WriteStartObject();
            json.WriteStartObject("resource");
            json.WriteString("resourceType", "Condition");
            json.WriteStartObject("verificationStatus");
            json.WriteStartArray("coding");
            json.WriteStartObject();
            json.WriteString("system", "http://terminology.hl7.org/CodeSystem/condition-ver-status");
            json.WriteString("code", "provisional");
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteStartObject("code");
            json.WriteStartArray("coding");
            json.WriteStartObject();
            json.WriteString("system", Icd10Cm);
            json.WriteString("version", record.Release!.Release);
            json.WriteString("code", a.Coding.ToString());
            json.WriteString("display", a.Title);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteStartObject("subject");
            json.WriteString("display", record.Id);
            json.WriteEndObject();
            json.WriteString("recordedDate", record.Encounter.Date.ToString());
            json.WriteStartArray("evidence");
            foreach (var e in a.Evidence)
            {
                json.WriteStartObject();
                json.WriteStartArray("detail");
                json.WriteStartObject();
                json.WriteString("display", $"{e.Span.Start}-{e.Span.End}: {e.Span.In(record.Encounter.Documents.First(d => d.Id == e.DocumentId).Text)}");
                json.WriteEndObject();
                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }, indented: true);
}
