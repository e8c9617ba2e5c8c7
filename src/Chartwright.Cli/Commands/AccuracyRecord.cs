namespace Chartwright.Cli.Commands;

/// <summary>Keeps figures: <c>--record</c> appends a dated line to <c>docs/accuracy.md</c> of the checkout.</summary>
internal static class AccuracyRecord
{
    public static void Append(Invocation call, string figures)
    {
        if (!call.Has("--record"))
        {
            return;
        }

        var file = Path.Combine(Checkout.Find() ?? throw new UsageException("--record works inside a checkout of the project only."), "docs", "accuracy.md");
        File.AppendAllText(file, $"| {ServiceDate.Today(call.Terminal.Clock)} | {figures} |\n");
        call.Terminal.Error.WriteLine($"recorded in {file}");
    }
}
