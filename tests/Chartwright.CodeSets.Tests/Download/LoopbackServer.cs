using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Chartwright.CodeSets.Tests.Download;

/// <summary>A server on the loopback address whose every answer a test writes byte by byte.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Func<int, Dictionary<string, string>, NetworkStream, CancellationToken, Task> _answer;
    private readonly List<Task> _answers = [];
    private readonly Task _loop;

    /// <param name="answer">Number of the request (from 1), its header fields, where to write.</param>
    public LoopbackServer(Func<int, Dictionary<string, string>, NetworkStream, CancellationToken, Task> answer)
    {
        _answer = answer;
        _listener.Start();
        Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/file.zip"));
        _loop = RunAsync();
    }

    public Uri Address { get; }

    /// <summary>Header fields of each request.</summary>
    public List<Dictionary<string, string>> Requests { get; } = [];

    public static async Task WriteAsync(NetworkStream stream, string status, string headers, ReadOnlyMemory<byte> body, CancellationToken end)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nConnection: close\r\n{headers}\r\n"), end);
        await stream.WriteAsync(body, end);
        await stream.FlushAsync(end);
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _loop;
        await Task.WhenAll(_answers);
        _end.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            while (true)
            {
                _answers.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_end.Token)));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or InvalidOperationException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        try
        {
            using (client)
            {
                await AnswerAsync(client);
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            // The other side went away, as several tests want it to.
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        _ = await reader.ReadLineAsync(_end.Token);
        while (await reader.ReadLineAsync(_end.Token) is { Length: > 0 } line)
        {
            headers[line[..line.IndexOf(':', StringComparison.Ordinal)]] = line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
        }

        Requests.Add(headers);
        await _answer(Requests.Count, headers, stream, _end.Token);
    }
}
