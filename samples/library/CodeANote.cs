using Chartwright.Application.Coding;
using Chartwright.Application.Home;

namespace Chartwright.Samples;

/// <summary>Chartwright as a library: a note in, codes with their proof out.</summary>
internal static class CodeANote
{
    /// <summary>Codes a note and writes a line a code.</summary>
    /// <param name="home">Folder for what the library writes.</param>
    /// <param name="data">The folder <c>data</c> of the product.</param>
    /// <param name="output">Where the lines go.</param>
    public static void Run(string home, string data, TextWriter output)
    {
        // sample
        using var chartwright = Installation.Open(new ChartwrightHome(home), new ProductData(data), progress: null);
        var note = new CodeRequest { Id = "1", Text = "ASSESSMENT\n1. Gout.\n2. Essential hypertension.", Setting = EncounterKind.Office };
        var defaults = new CodeDefaults { Today = ServiceDate.Today(TimeProvider.System), Date = ServiceDate.Parse("2026-01-15") };
        foreach (var code in chartwright.Coder.Code(note, defaults).Result.Assignments)
        {
            output.WriteLine($"{code.Coding}  {code.Title}  \"{code.Evidence[0].Span.In(note.Text)}\"");
        }

        // end
    }
}
