using System.Text;
using Chartwright.Terminology.Search;
using CsCheck;

namespace Chartwright.Terminology.Tests.Search;

public sealed class SpellingTests
{
    private static readonly Gen<string> Word = Gen.Char['a', 'e'].Array[0, 9].Select(c => new string(c));

    [Theory]
    [InlineData("pnuemonia", "pneumonia", 1)]
    [InlineData("excema", "eczema", 2)]
    [InlineData("fever", "fever", 0)]
    [InlineData("fever", "cough", 3)]
    public void Edits_are_insertions_deletions_substitutions_and_swaps(string a, string b, int edits) =>
        Assert.Equal(edits, Spelling.Distance(Encoding.ASCII.GetBytes(a), Encoding.ASCII.GetBytes(b), 2));

    [Fact]
    public void The_bounded_distance_equals_the_full_table() =>
        Gen.Select(Word, Word).Sample((a, b) => Spelling.Distance(Encoding.ASCII.GetBytes(a), Encoding.ASCII.GetBytes(b), 2) == Math.Min(FullTable(a, b), 3));

    /// <summary>Optimal string alignment without shortcuts.</summary>
    private static int FullTable(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                d[i, j] = i == 0 || j == 0
                    ? i + j
                    : Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
                }
            }
        }

        return d[a.Length, b.Length];
    }
}
