using System.Net;
using System.Net.Sockets;
using System.Text;
using Chartwright.Cli.Commands;
using Chartwright.CodeSets.Download;
using Chartwright.Testing;

namespace Chartwright.Cli.Tests;

/// <summary>Publishers' files fetched from their addresses, against servers on the loopback address.</summary>
public sealed class FetchTests : IDisposable
{
    private static readonly DownloadOptions Hasty = new() { Attempts = 1, RetryDelay = TimeSpan.Zero, Stall = TimeSpan.FromSeconds(20) };
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_file_is_fetched_into_the_folder_of_its_system()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var serving = Serve(listener, "99990\tLooking at a made-up thing\n");

        var (present, error) = await Task.Run(() => Fetch(Entry(((IPEndPoint)listener.LocalEndpoint).Port)), TestContext.Current.CancellationToken);
        await serving;

        Assert.Equal(1, present);
        Assert.Equal("99990\tLooking at a made-up thing\n", await File.ReadAllTextAsync(Path.Combine(_folder.Path, "cpt", "made-up.txt"), TestContext.Current.CancellationToken));
        Assert.DoesNotContain("by hand", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_failure_names_the_publishers_page_and_the_command_for_a_file_fetched_by_hand()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var port = ((IPEndPoint)probe.LocalEndpoint).Port;
        probe.Stop();

        var (present, error) = Fetch(Entry(port), Entry(port) with { Id = "other", FileName = "other.txt" });

        Assert.Equal(0, present);
        Assert.Contains("made-up.txt: ", error, StringComparison.Ordinal);
        Assert.Contains("https://publisher.example/page", error, StringComparison.Ordinal);
        Assert.Contains("chartwright codesets install --from \"made-up.txt\"", error, StringComparison.Ordinal);
        Assert.Contains("--from \"other.txt\"", error, StringComparison.Ordinal);
        Assert.Contains("noted as not tried", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Install_without_any_file_says_where_to_get_them_and_changes_nothing()
    {
        var data = Path.Combine(_folder.Path, "data");
        Directory.CreateDirectory(data);
        File.WriteAllText(Path.Combine(data, "sources.json"), """
            [{ "id": "made-up", "publisher": "Nobody", "system": "cpt", "release": "", "edition": "none", "licence": "made up",
               "landingPage": "https://publisher.example/page", "fileName": "made-up.txt" }]
            """);
        var home = Path.Combine(_folder.Path, "home");

        var result = CommandResult.Of(home, string.Empty, ["codesets", "install", "--download"], data);

        Assert.Equal(ExitCode.Found, result.Code);
        Assert.Contains("https://publisher.example/page", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(home, "packs")));
    }

    private static SourceEntry Entry(int port) => new()
    {
        Id = "made-up",
        Publisher = "Nobody",
        System = "cpt",
        Release = string.Empty,
        Edition = "none",
        Licence = "made up",
        LandingPage = new Uri("https://publisher.example/page"),
        Address = new Uri($"http://127.0.0.1:{port}/made-up.txt"),
        FileName = "made-up.txt",
    };

    private (int Present, string Error) Fetch(params SourceEntry[] entries)
    {
        using var error = new StringWriter { NewLine = "\n" };
        using var reader = new StringReader(string.Empty);
        var terminal = new Terminal(TextWriter.Null, error, reader, Interactive: false, TimeProvider.System);
        using var progress = new ProgressLine(terminal);
        var present = SourceFetch.Run(entries, _folder.Path, terminal, progress, Hasty);
        return (present, error.ToString());
    }

    private static async Task Serve(TcpListener listener, string body)
    {
        using var client = await listener.AcceptTcpClientAsync();
        var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
        while (await reader.ReadLineAsync() is { Length: > 0 })
        {
        }

        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}"));
    }
}
