using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Chartwright.Application;

/// <summary>Long steps on several cores, begun in their order.</summary>
internal static class ParallelWork
{
    /// <summary>What compiling one release may take in memory, generously (measured: 0.5 to 0.7 GB for ICD-10-CM).</summary>
    private const long BytesPerStep = 1L << 30;

    /// <summary>Does all steps. The first failure is thrown as it is, after the steps under way have ended.</summary>
    /// <param name="steps">The longest first, so that the cores finish together.</param>
    /// <param name="work">Must be safe to run beside itself.</param>
    public static void Run<T>(IReadOnlyList<T> steps, Action<T> work)
    {
        var room = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / BytesPerStep;
        var degree = (int)Math.Clamp(room, 1, Environment.ProcessorCount);
        try
        {
            // Without buffering each core takes the next step in order; a range would be cut in halves.
            Parallel.ForEach(Partitioner.Create(steps, EnumerablePartitionerOptions.NoBuffering), new ParallelOptions { MaxDegreeOfParallelism = degree }, work);
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }
    }
}
