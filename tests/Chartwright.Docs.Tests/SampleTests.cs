using Chartwright.Samples;
using Chartwright.Testing;

namespace Chartwright.Docs.Tests;

public sealed class SampleTests(DocsHome home)
{
    [Fact]
    public void The_library_sample_codes_its_note()
    {
        using var output = new StringWriter { NewLine = "\n" };

        CodeANote.Run(home.Path, Path.Combine(TestData.Checkout, "data"), output);

        var lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.Contains(lines, l => l.StartsWith("M10.9  ", StringComparison.Ordinal) && l.EndsWith("\"Gout\"", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("I10  ", StringComparison.Ordinal) && l.EndsWith("\"Essential hypertension\"", StringComparison.Ordinal));
    }
}
