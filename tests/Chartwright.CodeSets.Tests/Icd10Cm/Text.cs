using System.Text;
using Chartwright.CodeSets.Icd10Cm;
using Chartwright.CodeSets.Sources;

namespace Chartwright.CodeSets.Tests.Icd10Cm;

/// <summary>Small files made of text, in the publisher's layouts.</summary>
internal static class Text
{
    public static SourceFile File(string name, string content) => new(name, () => Encoding.UTF8.GetBytes(content));

    public static SourceFile File(string name, byte[] content) => new(name, () => content);

    /// <summary>Order-file lines from code, flag and title.</summary>
    public static string Order(params (string Code, bool Billable, string Title)[] rows) =>
        string.Concat(rows.Select((r, i) => $"{i + 1:00000} {r.Code,-7} {(r.Billable ? 1 : 0)} {r.Title,-60} {r.Title}\r\n"));

    public static string Tabular(string chapters, string version = "2026") =>
        $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<ICD10CM.tabular>\n<version>{version}</version>\n{chapters}\n</ICD10CM.tabular>\n";

    public static string Index(string letters, string title = "ICD-10-CM INDEX TO DISEASES and INJURIES", string version = "2026") =>
        $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<ICD10CM.index>\n<version>{version}</version>\n<title>{title}</title>\n{letters}\n</ICD10CM.index>\n";

    public static List<RecognizedSource> Recognize(Icd10CmReader reader, params SourceFile[] files) => [.. files.Select(f => reader.Recognize(f) ?? throw new InvalidOperationException($"{f.Name} is not recognised"))];
}
