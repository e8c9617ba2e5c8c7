using Chartwright.Nlp;
using Chartwright.Testing;

namespace Chartwright.Nlp.Tests;

/// <summary>The product's own rules, loaded once.</summary>
internal static class Rules
{
    public static ReadingRules Own { get; } = ReadingRules.Load(Path.Combine(TestData.Checkout, "data", "rules"));
}
