using System.Text.Json;
using System.Text.Json.Serialization;

namespace Chartwright.CodeSets.Download;

/// <summary>Reading of <c>data/sources.json</c> without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, ReadCommentHandling = JsonCommentHandling.Skip, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(List<SourceEntry>))]
internal sealed partial class SourceCatalogJson : JsonSerializerContext;
