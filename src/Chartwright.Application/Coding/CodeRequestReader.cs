using System.Globalization;
using System.Text.Json;

namespace Chartwright.Application.Coding;

/// <summary>Reads records to code from JSON lines: <c>id</c>, <c>text</c>, optional <c>setting</c>, <c>side</c>, <c>date</c>, <c>sex</c>, <c>birthDate</c>; other fields are ignored.</summary>
public static class CodeRequestReader
{
    /// <summary>Reads all lines; blank ones are passed over.</summary>
    /// <param name="lines">Lines of the file.</param>
    /// <param name="name">Name of the file, for messages.</param>
    /// <exception cref="FormatException">A line is no such object, or holds an unknown value; the message names the line and the mend, never its text.</exception>
    public static IEnumerable<CodeRequest> Read(IEnumerable<string> lines, string name)
    {
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return Parse(line, $"{name}({number})");
            }
        }
    }

    private static CodeRequest Parse(string line, string place)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(line);
        }
        catch (JsonException e)
        {
            throw new FormatException($"{place}: not JSON (byte {e.BytePositionInLine}). Write one object a line: {{\"id\": ..., \"text\": ...}}.", e);
        }

        using (document)
        {
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                throw new FormatException($"{place}: not an object. Write one object a line: {{\"id\": ..., \"text\": ...}}.");
            }

            var (setting, side) = Setting(root, place);
            return new CodeRequest
            {
                Id = Id(root, place),
                Text = Text(root, "text", place) ?? throw new FormatException($"{place}: 'text' is missing."),
                Setting = setting,
                Side = Text(root, "side", place) is { } s ? SettingNames.TryParseSide(s, out var parsed) ? parsed : throw Unknown(place, "side", "facility or professional") : side,
                Date = Text(root, "date", place) is { } d ? ServiceDate.TryParse(d, null, out var date) ? date : throw Unknown(place, "date", "a date such as 2026-01-15") : null,
                Sex = Text(root, "sex", place) is { } x ? SettingNames.TryParseSex(x, out var sex) ? sex : throw Unknown(place, "sex", "M, F or U") : null,
                BirthDate = Text(root, "birthDate", place) is { } b
                    ? DateOnly.TryParseExact(b, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var born) ? born : throw Unknown(place, "birthDate", "a date such as 1961-05-30")
                    : null,
            };
        }
    }

    private static string Id(JsonElement root, string place)
    {
        if (!root.TryGetProperty("id", out var id))
        {
            throw new FormatException($"{place}: 'id' is missing.");
        }

        return id.ValueKind switch
        {
            JsonValueKind.String => Decoded(id, "id", place),
            JsonValueKind.Number => id.GetRawText(),
            _ => throw new FormatException($"{place}: 'id' is neither text nor number."),
        };
    }

    private static (EncounterKind? Kind, ClaimSide? Side) Setting(JsonElement root, string place)
    {
        if (Text(root, "setting", place) is not { } name)
        {
            return (null, null);
        }

        return SettingNames.TryParseSetting(name, out var kind, out var side) ? (kind, side) : throw Unknown(place, "setting", string.Join(", ", SettingNames.All));
    }

    private static string? Text(JsonElement root, string name, string place)
    {
        if (!root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.String ? Decoded(value, name, place) : throw new FormatException($"{place}: '{name}' is not text.");
    }

    private static FormatException Unknown(string place, string field, string expected) => new($"{place}: '{field}' has an unknown value. Expected: {expected}.");

    /// <summary>The text of a value; half a surrogate pair is no text.</summary>
    private static string Decoded(JsonElement value, string name, string place)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException e)
        {
            throw new FormatException($"{place}: '{name}' holds half a character (a lone surrogate). Write it as UTF-8.", e);
        }
    }
}
