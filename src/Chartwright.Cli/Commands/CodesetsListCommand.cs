using Chartwright.Terminology;

namespace Chartwright.Cli.Commands;

/// <summary><c>codesets list</c>.</summary>
internal static class CodesetsListCommand
{
    public static CommandEntry Entry { get; } = new("codesets list", "List the releases at hand with edition, window and sources", Run)
    {
        Options = [CommonOptions.System, CommonOptions.Format("text", "json", "csv")],
        Examples = ["chartwright codesets list"],
    };

    internal static string Window(PackManifest manifest) => $"{new ServiceDate(manifest.EffectiveFrom)} to {(manifest.EffectiveTo is { } to ? new ServiceDate(to).ToString() : "further notice")}";

    private static int Run(Invocation call)
    {
        using var installation = call.Open();
        var releases = installation.Catalog.Releases.Where(r => call.System("--system") is not { } s || r.System == s).ToArray();
        switch (call.Option("--format"))
        {
            case "json":
                call.Terminal.Out.WriteLine(Json.Text(json =>
                {
                    json.WriteStartArray();
                    foreach (var release in releases)
                    {
                        json.WriteStartObject();
                        json.WriteString("system", release.System.ToString());
                        json.WriteString("release", release.Name);
                        json.WriteString("edition", release.Manifest.Edition);
                        json.WriteString("publisher", release.Manifest.Publisher);
                        json.WriteString("effectiveFrom", new ServiceDate(release.Manifest.EffectiveFrom).ToString());
                        json.WriteString("effectiveTo", release.Manifest.EffectiveTo is { } to ? new ServiceDate(to).ToString() : null);
                        json.WriteString("notesFrom", release.Manifest.NotesFrom);
                        json.WriteNumber("concepts", release.Count);
                        json.WriteNumber("indexLines", release.IndexCount);
                        json.WriteString("remarks", release.Manifest.Remarks);
                        json.WriteStartArray("sources");
                        foreach (var source in release.Manifest.Sources)
                        {
                            json.WriteStartObject();
                            json.WriteString("name", source.Name);
                            json.WriteNumber("bytes", source.Bytes);
                            json.WriteString("sha256", source.Sha256);
                            json.WriteEndObject();
                        }

                        json.WriteEndArray();
                        json.WriteEndObject();
                    }

                    json.WriteEndArray();
                }, indented: true));
                break;
            case "csv":
                call.Terminal.Out.WriteLine("system,release,edition,publisher,effective_from,effective_to,concepts,index_lines,maps");
                foreach (var r in releases)
                {
                    call.Terminal.Out.WriteLine(Csv.Row(r.System.ToString(), r.Name, r.Manifest.Edition, r.Manifest.Publisher, new ServiceDate(r.Manifest.EffectiveFrom).ToString(),
                        r.Manifest.EffectiveTo is { } to ? new ServiceDate(to).ToString() : string.Empty, $"{r.Count}", $"{r.IndexCount}", $"{r.MapCount}"));
                }

                break;
            default:
                var table = new TextTable("system", "release", "edition", "in force", "concepts", "index lines", "notes from");
                foreach (var r in releases)
                {
                    table.Add(r.System.ToString(), r.Name, r.Manifest.Edition, Window(r.Manifest), $"{r.Count}", $"{r.IndexCount}", r.Manifest.NotesFrom);
                }

                table.Write(call.Terminal.Out);
                break;
        }

        return installation.Catalog.Problems.IsEmpty ? ExitCode.Done : ExitCode.Found;
    }
}
