namespace Chartwright.Application.Tests;

public sealed class ParallelWorkTests
{
    [Fact]
    public void Every_step_is_done_once()
    {
        var done = new int[1000];

        ParallelWork.Run([.. Enumerable.Range(0, done.Length)], i => Interlocked.Increment(ref done[i]));

        Assert.All(done, d => Assert.Equal(1, d));
    }

    [Fact]
    public void A_failure_is_thrown_as_it_is()
    {
        var thrown = Assert.Throws<IOException>(() => ParallelWork.Run([1, 2, 3], i => throw new IOException("disk")));

        Assert.Equal("disk", thrown.Message);
    }
}
