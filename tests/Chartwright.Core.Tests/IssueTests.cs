namespace Chartwright.Tests;

public sealed class IssueTests
{
    [Fact]
    public void An_issue_says_place_id_and_mend_on_one_line()
    {
        var descriptor = new IssueDescriptor("SET-9999", IssueSeverity.Error, "Too short", "The line has {0} characters, {1} are needed.");
        Assert.Equal("order.txt(3): SET-9999: The line has 4 characters, 77 are needed.", new Issue(descriptor, "order.txt(3)", ["4", "77"]).ToString());
    }
}
