using Chartwright.Application.Home;
using Chartwright.Application.Tests;
using Chartwright.Testing;

[assembly: AssemblyFixture(typeof(OpenHome))]

namespace Chartwright.Application.Tests;

/// <summary>An installation of the core edition alone, compiled once for all tests.</summary>
public sealed class OpenHome : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>Compiles it.</summary>
    public OpenHome() => Installation = Installation.Open(new ChartwrightHome(_folder.Path), new ProductData(Path.Combine(TestData.Checkout, "data")), null);

    /// <summary>The installation.</summary>
    public Installation Installation { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        Installation.Dispose();
        _folder.Dispose();
    }
}
