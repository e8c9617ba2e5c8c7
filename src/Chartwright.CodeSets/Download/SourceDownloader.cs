using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;

namespace Chartwright.CodeSets.Download;

/// <summary>Fetches publishers' files: goes on where an earlier try broke off, notices a silent server, checks what came, and puts a file in place only when it is whole.</summary>
/// <param name="client">Its own time-out should be infinite; silence is watched here.</param>
/// <param name="options">Patience.</param>
/// <param name="clock">For the waits between tries.</param>
public sealed class SourceDownloader(HttpClient client, DownloadOptions options, TimeProvider clock)
{
    private const int BufferBytes = 1 << 16;

    /// <summary>Fetches one file into a folder, unless it is there already with the known digest.</summary>
    /// <returns>Path of the file.</returns>
    /// <exception cref="SourceDownloadException">It could not be fetched, or is not the file expected.</exception>
    public async Task<string> DownloadAsync(SourceEntry entry, string folder, IProgress<DownloadProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var target = Path.Combine(folder, Path.GetFileName(entry.FileName));
        if (File.Exists(target) && (entry.Sha256.Length == 0 || await DigestAsync(target, cancellation).ConfigureAwait(false) == entry.Sha256))
        {
            return target;
        }

        if (entry.Address is null)
        {
            throw SourceDownloadException.For(entry, "the publisher has no lasting address for it, or asks for a licence first");
        }

        Directory.CreateDirectory(folder);
        var part = new PartialFile(target);
        await TransferAsync(entry, part, progress, cancellation).ConfigureAwait(false);
        if (FileKind.Problem(part.Path, entry.FileName) is { } problem)
        {
            part.Delete();
            throw SourceDownloadException.For(entry, problem);
        }

        if (entry.Sha256.Length > 0 && await DigestAsync(part.Path, cancellation).ConfigureAwait(false) is var digest && digest != entry.Sha256)
        {
            part.Delete();
            throw SourceDownloadException.For(entry, $"the server sent another file than the one known (sha256 {digest}, expected {entry.Sha256}); the publisher may have replaced it");
        }

        part.Complete(target);
        return target;
    }

    private static async Task<string> DigestAsync(string path, CancellationToken cancellation)
    {
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferBytes, FileOptions.Asynchronous);
        await using (stream.ConfigureAwait(false))
        {
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation).ConfigureAwait(false));
        }
    }

    private async Task TransferAsync(SourceEntry entry, PartialFile part, IProgress<DownloadProgress>? progress, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await TryAsync(entry, part, attempt, progress, cancellation).ConfigureAwait(false);
                return;
            }
            catch (Exception e) when (e is TransferException or IOException or HttpRequestException)
            {
                if (attempt >= options.Attempts)
                {
                    throw SourceDownloadException.For(entry, $"{e.Message.TrimEnd('.')} (tried {attempt} times; what came is kept and will be gone on from)", e);
                }
            }

            await Task.Delay(options.RetryDelay * Math.Pow(2, attempt - 1), clock, cancellation).ConfigureAwait(false);
        }
    }

    private async Task TryAsync(SourceEntry entry, PartialFile part, int attempt, IProgress<DownloadProgress>? progress, CancellationToken cancellation)
    {
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var request = new HttpRequestMessage(HttpMethod.Get, entry.Address);
        var condition = part.Condition;
        if (condition is not null)
        {
            request.Headers.Range = new RangeHeaderValue(part.Length, null);
            request.Headers.IfRange = condition;
        }

        try
        {
            silence.CancelAfter(options.Stall);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, silence.Token).ConfigureAwait(false);
            if (response.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable)
            {
                part.Delete();
                throw new TransferException("the server has another length than what came before");
            }

            Refuse(entry, response);

            // 206 goes on where we asked; 200 means that the server knows no ranges or that its file changed: begin anew.
            var goesOn = response.StatusCode == HttpStatusCode.PartialContent && response.Content.Headers.ContentRange?.From == part.Length && condition is not null;
            if (response.StatusCode == HttpStatusCode.PartialContent && !goesOn)
            {
                part.Delete();
                throw new TransferException("the server sent another piece than the one asked for");
            }

            var start = goesOn ? part.Length : 0;
            var total = response.Content.Headers.ContentLength is { } length ? start + length : (long?)null;
            Limit(entry, total ?? 0);
            var file = goesOn ? part.Append() : part.Begin(response);
            await using (file.ConfigureAwait(false))
            {
                var bytes = await CopyAsync(entry, response, file, start, total, attempt, progress, silence).ConfigureAwait(false);
                if (total is not null && bytes != total)
                {
                    throw new TransferException($"the server broke off after {bytes} of {total} bytes");
                }
            }
        }
        catch (OperationCanceledException e) when (!cancellation.IsCancellationRequested)
        {
            throw new TransferException($"the server was silent for {options.Stall.TotalSeconds:0.#} seconds", e);
        }
    }

    private async Task<long> CopyAsync(SourceEntry entry, HttpResponseMessage response, FileStream file, long start, long? total, int attempt, IProgress<DownloadProgress>? progress, CancellationTokenSource silence)
    {
        var buffer = new byte[BufferBytes];
        var bytes = start;
        var stream = await response.Content.ReadAsStreamAsync(silence.Token).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            progress?.Report(new DownloadProgress(entry.FileName, bytes, total, attempt));
            while (true)
            {
                silence.CancelAfter(options.Stall);
                var read = await stream.ReadAsync(buffer, silence.Token).ConfigureAwait(false);
                if (read == 0)
                {
                    return bytes;
                }

                bytes += read;
                Limit(entry, bytes);
                await file.WriteAsync(buffer.AsMemory(0, read), silence.Token).ConfigureAwait(false);
                progress?.Report(new DownloadProgress(entry.FileName, bytes, total, attempt));
            }
        }
    }

    private void Limit(SourceEntry entry, long bytes)
    {
        if (bytes > options.MaximumBytes)
        {
            throw SourceDownloadException.For(entry, $"it is longer than the {options.MaximumBytes >> 20} MB that a code-set file may have");
        }
    }

    /// <summary>Answers that another try may mend, and those that it cannot.</summary>
    private static void Refuse(SourceEntry entry, HttpResponseMessage response)
    {
        var status = (int)response.StatusCode;
        if (status is 408 or 429 or >= 500)
        {
            throw new TransferException($"the server answered {status} {response.ReasonPhrase}");
        }

        if (!response.IsSuccessStatusCode)
        {
            throw SourceDownloadException.For(entry, $"the server answered {status} {response.ReasonPhrase} for {entry.Address}; the address has probably moved");
        }
    }
}
