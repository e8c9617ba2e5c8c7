namespace Chartwright.Tests;

public sealed class TextSpanTests
{
    [Fact]
    public void Spans_are_half_open()
    {
        var span = new TextSpan(2, 5);
        Assert.Equal("llo", span.In("hello world"));
        Assert.Equal(3, span.Length);
        Assert.False(span.Overlaps(new TextSpan(5, 6)));
        Assert.True(span.Overlaps(new TextSpan(4, 6)));
        Assert.True(span.Contains(new TextSpan(2, 5)));
        Assert.False(span.Contains(new TextSpan(1, 5)));
        Assert.Equal(new TextSpan(2, 9), span.Cover(new TextSpan(7, 9)));
        Assert.True(default(TextSpan).IsEmpty);
    }
}
