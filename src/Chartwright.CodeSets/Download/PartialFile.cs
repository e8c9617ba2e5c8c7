using System.Net.Http.Headers;

namespace Chartwright.CodeSets.Download;

/// <summary>What an earlier try left: <c>name.part</c>, and beside it the validator (ETag, else Last-Modified) that tells whether the server's file is still the same.</summary>
internal sealed class PartialFile(string target)
{
    private readonly string _mark = target + ".part.mark";

    /// <summary>Path of the bytes so far.</summary>
    public string Path { get; } = target + ".part";

    /// <summary>Bytes so far that may be gone on from: none without a validator.</summary>
    public long Length => File.Exists(Path) && File.Exists(_mark) ? new FileInfo(Path).Length : 0;

    /// <summary>The <c>If-Range</c> value, null when nothing can be gone on from.</summary>
    public RangeConditionHeaderValue? Condition =>
        Length > 0 && RangeConditionHeaderValue.TryParse(File.ReadAllText(_mark), out var condition) ? condition : null;

    /// <summary>Begins anew and notes the validator of the answer, if it has a strong one.</summary>
    public FileStream Begin(HttpResponseMessage response)
    {
        Delete();
        var mark = response.Headers.ETag is { IsWeak: false } tag ? tag.ToString()
            : response.Content.Headers.LastModified is { } date ? date.ToString("R")
            : null;
        if (mark is not null)
        {
            File.WriteAllText(_mark, mark);
        }

        return new FileStream(Path, FileMode.Create, FileAccess.Write, FileShare.Read);
    }

    /// <summary>Goes on at the end.</summary>
    public FileStream Append() => new(Path, FileMode.Append, FileAccess.Write, FileShare.Read);

    /// <summary>Puts the whole file in its place in one step.</summary>
    public void Complete(string place)
    {
        File.Move(Path, place, overwrite: true);
        File.Delete(_mark);
    }

    /// <summary>Forgets everything.</summary>
    public void Delete()
    {
        File.Delete(Path);
        File.Delete(_mark);
    }
}
