using System.Text;
using Chartwright.Application.Home;

namespace Chartwright.Cli;

/// <summary>Where a command writes: results to <see cref="Out"/>, talk to <see cref="Error"/>.</summary>
internal sealed record Terminal(TextWriter Out, TextWriter Error, TextReader In, bool Interactive, TimeProvider Clock)
{
    /// <summary>Width for tables and wrapped text.</summary>
    public int Width { get; init; } = 100;

    /// <summary>Where everything the program writes lies; null for the user's own (<c>CHARTWRIGHT_HOME</c>). Tests give each its own.</summary>
    public ChartwrightHome? Home { get; init; }

    /// <summary>What ships with the program; null for the folder beside it.</summary>
    public ProductData? Data { get; init; }

    /// <summary>The process's own streams, UTF-8 without a byte-order mark.</summary>
    public static Terminal System()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var output = new StreamWriter(Console.OpenStandardOutput(), utf8, 1 << 14) { AutoFlush = false, NewLine = "\n" };
        var error = new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true, NewLine = "\n" };
        var input = new StreamReader(Console.OpenStandardInput(), utf8);
        return new Terminal(output, error, input, !Console.IsErrorRedirected, TimeProvider.System) { Width = WindowWidth() };
    }

    private static int WindowWidth()
    {
        try
        {
            return Console.IsOutputRedirected ? 100 : Math.Clamp(Console.WindowWidth, 60, 140);
        }
        catch (IOException)
        {
            return 100;
        }
    }
}
