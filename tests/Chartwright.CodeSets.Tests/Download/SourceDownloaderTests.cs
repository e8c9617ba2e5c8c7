using System.Globalization;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Chartwright.CodeSets.Download;
using Chartwright.Testing;

namespace Chartwright.CodeSets.Tests.Download;

public sealed class SourceDownloaderTests : IDisposable
{
    private const int Size = 300_000;
    private static readonly byte[] ZipFile = MakeZip(1);
    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _client = new() { Timeout = Timeout.InfiniteTimeSpan };

    public void Dispose()
    {
        _client.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_file_comes_whole_with_progress_and_leaves_nothing_beside_it()
    {
        await using var server = new LoopbackServer((_, _, s, end) => Whole(s, ZipFile, "\"v1\"", end));
        var seen = new List<DownloadProgress>();

        var path = await Fetch(server, progress: seen);

        Assert.Equal(ZipFile, await File.ReadAllBytesAsync(path, Cancel));
        Assert.Equal([path], Directory.GetFiles(_folder.Path));
        Assert.Equal(Size, seen[^1].Bytes);
        Assert.All(seen, p => Assert.Equal(Size, p.Total));
    }

    [Fact]
    public async Task A_broken_transfer_goes_on_where_it_broke_off()
    {
        await using var server = new LoopbackServer((n, h, s, end) => n == 1 ? Cut(s, ZipFile, 100_000, "\"v1\"", end) : Ranged(h, s, ZipFile, "\"v1\"", end));

        var path = await Fetch(server);

        Assert.Equal(ZipFile, await File.ReadAllBytesAsync(path, Cancel));
        Assert.Equal("bytes=100000-", server.Requests[1]["Range"]);
        Assert.Equal("\"v1\"", server.Requests[1]["If-Range"]);
    }

    [Fact]
    public async Task A_new_program_goes_on_with_what_an_earlier_one_left()
    {
        await using (var server = new LoopbackServer((_, _, s, end) => Cut(s, ZipFile, 100_000, "\"v1\"", end)))
        {
            await Assert.ThrowsAsync<SourceDownloadException>(() => Fetch(server, attempts: 1));
        }

        Assert.Equal(["file.zip.part", "file.zip.part.mark"], Directory.GetFiles(_folder.Path).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
        await using var again = new LoopbackServer((_, h, s, end) => Ranged(h, s, ZipFile, "\"v1\"", end));
        var path = await Fetch(again);

        Assert.Equal(ZipFile, await File.ReadAllBytesAsync(path, Cancel));
        Assert.Equal("bytes=100000-", Assert.Single(again.Requests)["Range"]);
    }

    [Fact]
    public async Task A_changed_file_is_begun_anew()
    {
        var other = MakeZip(2);
        await using var server = new LoopbackServer((n, h, s, end) => n == 1 ? Cut(s, ZipFile, 100_000, "\"v1\"", end) : Ranged(h, s, other, "\"v2\"", end));

        Assert.Equal(other, await File.ReadAllBytesAsync(await Fetch(server), Cancel));
    }

    [Fact]
    public async Task A_server_that_knows_no_ranges_sends_it_all_again()
    {
        await using var server = new LoopbackServer((n, _, s, end) => n == 1 ? Cut(s, ZipFile, 100_000, "\"v1\"", end) : Whole(s, ZipFile, "\"v1\"", end));

        Assert.Equal(ZipFile, await File.ReadAllBytesAsync(await Fetch(server), Cancel));
    }

    [Fact]
    public async Task Without_a_validator_nothing_is_joined()
    {
        await using var server = new LoopbackServer((n, _, s, end) => n == 1 ? Cut(s, ZipFile, 100_000, null, end) : Whole(s, ZipFile, null, end));

        Assert.Equal(ZipFile, await File.ReadAllBytesAsync(await Fetch(server), Cancel));
        Assert.False(server.Requests[1].ContainsKey("Range"));
    }

    [Fact]
    public async Task A_silent_server_is_left_and_asked_again()
    {
        await using var server = new LoopbackServer(async (n, h, s, end) =>
        {
            if (n == 1)
            {
                await Cut(s, ZipFile, 50_000, "\"v1\"", end);
                await Task.Delay(TimeSpan.FromSeconds(20), TimeProvider.System, end);
            }
            else
            {
                await Ranged(h, s, ZipFile, "\"v1\"", end);
            }
        });

        Assert.Equal(ZipFile, await File.ReadAllBytesAsync(await Fetch(server, stall: 1), Cancel));
    }

    [Fact]
    public async Task A_server_that_stays_silent_ends_with_the_way_out()
    {
        await using var server = new LoopbackServer((_, _, _, end) => Task.Delay(TimeSpan.FromSeconds(20), TimeProvider.System, end));

        var error = await Assert.ThrowsAsync<SourceDownloadException>(() => Fetch(server, attempts: 2, stall: 0.4));

        Assert.Contains("silent for 0.4 seconds", error.Message, StringComparison.Ordinal);
        AssertWayOut(error);
    }

    [Theory]
    [InlineData("503 Busy", 3)]
    [InlineData("416 Range Not Satisfiable", 3)]
    public async Task A_busy_server_is_asked_again(string status, int requests)
    {
        await using var server = new LoopbackServer((n, _, s, end) => n < requests ? LoopbackServer.WriteAsync(s, status, "Content-Length: 0\r\n", default, end) : Whole(s, ZipFile, "\"v1\"", end));

        await Fetch(server);

        Assert.Equal(requests, server.Requests.Count);
    }

    [Fact]
    public async Task A_missing_file_is_not_asked_for_again()
    {
        await using var server = new LoopbackServer((_, _, s, end) => LoopbackServer.WriteAsync(s, "404 Not Found", "Content-Length: 0\r\n", default, end));

        var error = await Assert.ThrowsAsync<SourceDownloadException>(() => Fetch(server));

        Assert.Contains("404", error.Message, StringComparison.Ordinal);
        AssertWayOut(error);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html><body>We have moved</body></html>", "web page")]
    [InlineData("not a zip at all", "not a zip file")]
    [InlineData("", "empty file")]
    public async Task A_wrong_file_is_refused_and_the_good_one_stays(string body, string message)
    {
        var good = _folder.File("file.zip");
        await File.WriteAllBytesAsync(good, ZipFile, Cancel);
        await using var server = new LoopbackServer((_, _, s, end) => Whole(s, Encoding.ASCII.GetBytes(body), "\"v1\"", end));

        var error = await Assert.ThrowsAsync<SourceDownloadException>(() => Fetch(server, sha256: new string('0', 64)));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        AssertWayOut(error);
        Assert.Equal(ZipFile, await File.ReadAllBytesAsync(good, Cancel));
        Assert.Equal([good], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public async Task Another_digest_is_refused_and_the_right_one_taken()
    {
        await using var server = new LoopbackServer((_, _, s, end) => Whole(s, ZipFile, "\"v1\"", end));

        var error = await Assert.ThrowsAsync<SourceDownloadException>(() => Fetch(server, sha256: new string('0', 64)));
        Assert.Contains("sha256", error.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder.Path));

        var digest = Convert.ToHexStringLower(SHA256.HashData(ZipFile));
        await Fetch(server, sha256: digest);
        await Fetch(server, sha256: digest);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_file_that_is_too_long_is_refused()
    {
        await using var server = new LoopbackServer((_, _, s, end) => Whole(s, ZipFile, "\"v1\"", end));

        var error = await Assert.ThrowsAsync<SourceDownloadException>(() => Fetch(server, maximum: 1000));

        Assert.Contains("longer", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_caller_may_stop_it()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        await using var server = new LoopbackServer(async (_, _, s, end) =>
        {
            await Cut(s, ZipFile, 50_000, "\"v1\"", end);
            await stop.CancelAsync();
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Downloader().DownloadAsync(Entry(server), _folder.Path, null, stop.Token));
    }

    [Fact]
    public void The_catalogue_lists_files_with_their_landing_pages()
    {
        var entries = SourceCatalog.Read(Path.Combine(TestData.Checkout, "data", "sources.json"));

        Assert.True(entries.Count >= 20);
        Assert.All(entries, e =>
        {
            Assert.Equal("https", e.LandingPage.Scheme);
            Assert.True(e.Address is null || e.Address.Scheme == "https");
            Assert.True(e.Sha256.Length is 0 or 64, e.Id);
            Assert.False(e.Tried, $"{e.Id}: no address could be tried yet");
            _ = CodeSystemId.Parse(e.System);
        });
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static byte[] MakeZip(int seed)
    {
        var bytes = new byte[Size];
        new Random(seed).NextBytes(bytes);
        "PK\u0003\u0004"u8.CopyTo(bytes);
        return bytes;
    }

    private static string Headers(long length, string? tag) =>
        string.Create(CultureInfo.InvariantCulture, $"Content-Length: {length}\r\n{(tag is null ? string.Empty : $"ETag: {tag}\r\n")}");

    private static Task Whole(NetworkStream stream, byte[] file, string? tag, CancellationToken end) => LoopbackServer.WriteAsync(stream, "200 OK", Headers(file.Length, tag), file, end);

    private static Task Cut(NetworkStream stream, byte[] file, int bytes, string? tag, CancellationToken end) => LoopbackServer.WriteAsync(stream, "200 OK", Headers(file.Length, tag), file.AsMemory(0, bytes), end);

    private static Task Ranged(Dictionary<string, string> request, NetworkStream stream, byte[] file, string tag, CancellationToken end)
    {
        if (!request.TryGetValue("Range", out var range) || request.GetValueOrDefault("If-Range") != tag)
        {
            return Whole(stream, file, tag, end);
        }

        var start = int.Parse(range["bytes=".Length..^1], CultureInfo.InvariantCulture);
        var headers = Headers(file.Length - start, tag) + string.Create(CultureInfo.InvariantCulture, $"Content-Range: bytes {start}-{file.Length - 1}/{file.Length}\r\n");
        return LoopbackServer.WriteAsync(stream, "206 Partial Content", headers, file.AsMemory(start), end);
    }

    private static void AssertWayOut(SourceDownloadException error)
    {
        Assert.Contains("https://example.org/made-up", error.Message, StringComparison.Ordinal);
        Assert.Contains("chartwright codesets install --from", error.Message, StringComparison.Ordinal);
    }

    private static SourceEntry Entry(LoopbackServer server, string sha256 = "") => new()
    {
        Id = "made-up",
        Publisher = "Nobody",
        System = "trumpets",
        Release = "3",
        Edition = "made up",
        Licence = "none",
        LandingPage = new Uri("https://example.org/made-up"),
        Address = server.Address,
        FileName = "file.zip",
        Sha256 = sha256,
    };

    private SourceDownloader Downloader(int attempts = 4, long maximum = 1L << 30, double stall = 10) =>
        new(_client, new DownloadOptions { Attempts = attempts, Stall = TimeSpan.FromSeconds(stall), RetryDelay = TimeSpan.FromMilliseconds(5), MaximumBytes = maximum }, TimeProvider.System);

    private Task<string> Fetch(LoopbackServer server, string sha256 = "", int attempts = 4, long maximum = 1L << 30, List<DownloadProgress>? progress = null, double stall = 10) =>
        Downloader(attempts, maximum, stall).DownloadAsync(Entry(server, sha256), _folder.Path, progress is null ? null : new ProgressList(progress), Cancel);

    private sealed class ProgressList(List<DownloadProgress> seen) : IProgress<DownloadProgress>
    {
        public void Report(DownloadProgress value) => seen.Add(value);
    }
}
