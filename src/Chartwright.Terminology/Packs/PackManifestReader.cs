using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Chartwright.Terminology.Packs;

/// <summary>Reads a manifest as <see cref="PackJson"/> writes it.</summary>
/// <remarks>By hand, because every start of the program reads the manifests of all packs: setting the serializer up costs 50 ms, this costs one.</remarks>
internal static class PackManifestReader
{
    /// <summary>The manifest; properties that a later version added are passed over.</summary>
    /// <exception cref="JsonException">It is not the JSON of a manifest, or a property that must be there is missing.</exception>
    /// <exception cref="FormatException">A date or a number cannot be read.</exception>
    public static PackManifest Read(ReadOnlySpan<byte> utf8)
    {
        var json = new Utf8JsonReader(utf8);
        Next(ref json, JsonTokenType.StartObject);
        string? system = null, release = null, edition = null, publisher = null;
        DateOnly? from = null, to = null;
        string notesFrom = string.Empty, remarks = string.Empty;
        var compiler = 1;
        ImmutableArray<PackSource> sources = [];
        while (ReadsProperty(ref json, out var name))
        {
            switch (name)
            {
                case "system":
                    system = Text(ref json);
                    break;
                case "release":
                    release = Text(ref json);
                    break;
                case "edition":
                    edition = Text(ref json);
                    break;
                case "publisher":
                    publisher = Text(ref json);
                    break;
                case "effectiveFrom":
                    from = Day(ref json);
                    break;
                case "effectiveTo":
                    to = Day(ref json);
                    break;
                case "notesFrom":
                    notesFrom = Text(ref json) ?? string.Empty;
                    break;
                case "remarks":
                    remarks = Text(ref json) ?? string.Empty;
                    break;
                case "compilerVersion":
                    compiler = Number(ref json) is var n and <= int.MaxValue and >= int.MinValue ? (int)n : throw new FormatException("The compiler version is out of range.");
                    break;
                case "sources":
                    sources = Sources(ref json);
                    break;
                default:
                    json.Skip();
                    break;
            }
        }

        return new PackManifest
        {
            System = system ?? throw Missing("system"),
            Release = release ?? throw Missing("release"),
            Edition = edition ?? throw Missing("edition"),
            Publisher = publisher ?? throw Missing("publisher"),
            EffectiveFrom = from ?? throw Missing("effectiveFrom"),
            EffectiveTo = to,
            NotesFrom = notesFrom,
            Remarks = remarks,
            CompilerVersion = compiler,
            Sources = sources,
        };
    }

    private static ImmutableArray<PackSource> Sources(ref Utf8JsonReader json)
    {
        if (json.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("The sources of the manifest are no list.");
        }

        var sources = ImmutableArray.CreateBuilder<PackSource>();
        while (json.Read() && json.TokenType == JsonTokenType.StartObject)
        {
            string? name = null, sha256 = null;
            var bytes = 0L;
            while (ReadsProperty(ref json, out var property))
            {
                switch (property)
                {
                    case "name":
                        name = Text(ref json);
                        break;
                    case "bytes":
                        bytes = Number(ref json);
                        break;
                    case "sha256":
                        sha256 = Text(ref json);
                        break;
                    default:
                        json.Skip();
                        break;
                }
            }

            sources.Add(new PackSource(name ?? throw Missing("name"), bytes, sha256 ?? throw Missing("sha256")));
        }

        return json.TokenType == JsonTokenType.EndArray ? sources.DrainToImmutable() : throw new JsonException("The list of sources is broken off.");
    }

    // Stands at the value of the next property afterwards; false at the end of the object.
    private static bool ReadsProperty(ref Utf8JsonReader json, out string name)
    {
        name = string.Empty;
        if (!json.Read() || json.TokenType == JsonTokenType.EndObject)
        {
            return false;
        }

        name = json.TokenType == JsonTokenType.PropertyName ? json.GetString()! : throw new JsonException("A property is expected.");
        return json.Read() ? true : throw new JsonException("The manifest is broken off.");
    }

    private static void Next(ref Utf8JsonReader json, JsonTokenType type)
    {
        if (!json.Read() || json.TokenType != type)
        {
            throw new JsonException($"{type} is expected.");
        }
    }

    private static long Number(ref Utf8JsonReader json) => json.TokenType == JsonTokenType.Number ? json.GetInt64() : throw new JsonException("A number is expected.");

    private static string? Text(ref Utf8JsonReader json) => json.TokenType is JsonTokenType.String or JsonTokenType.Null ? json.GetString() : throw new JsonException("A text is expected.");

    private static DateOnly? Day(ref Utf8JsonReader json) =>
        json.TokenType == JsonTokenType.Null ? null : DateOnly.ParseExact(Text(ref json) ?? string.Empty, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static JsonException Missing(string property) => new($"The manifest has no '{property}'.");
}
