using Chartwright.Application.Evaluation;
using CsCheck;

namespace Chartwright.Application.Tests.Evaluation;

public sealed class CountsTests
{
    private static readonly Gen<HashSet<string>> Sets = Gen.Int[0, 12].Array[0, 8].Select(a => a.Select(n => $"C{n}").ToHashSet(StringComparer.Ordinal));

    [Fact]
    public void Precision_recall_and_f1_follow_their_definitions()
    {
        var counts = new Counts(Right: 6, Spurious: 2, Missed: 4);

        Assert.Equal(0.75, counts.Precision, 12);
        Assert.Equal(0.6, counts.Recall, 12);
        Assert.Equal(2 * 0.75 * 0.6 / (0.75 + 0.6), counts.F1, 12);
    }

    [Fact]
    public void Nothing_at_all_is_zero_and_not_an_error()
    {
        Assert.Equal((0.0, 0.0, 0.0), (default(Counts).Precision, default(Counts).Recall, default(Counts).F1));
    }

    [Fact]
    public void Counting_is_that_of_sets()
    {
        Gen.Select(Sets, Sets).Sample((key, proposed) =>
        {
            var counts = Counts.Of(key, proposed);
            return counts.Right == key.Intersect(proposed).Count() && counts.Right + counts.Spurious == proposed.Count && counts.Right + counts.Missed == key.Count;
        });
    }

    [Fact]
    public void Sums_add_each_count()
    {
        Assert.Equal(new Counts(5, 7, 9), new Counts(1, 2, 3) + new Counts(4, 5, 6));
    }
}
