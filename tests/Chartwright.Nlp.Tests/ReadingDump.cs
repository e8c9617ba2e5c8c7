using System.Diagnostics;
using System.Text.Json;
using Chartwright.Testing;

namespace Chartwright.Nlp.Tests;

public sealed class ReadingDump
{
    [Fact]
    public void Notes_are_read_within_the_time_allowed()
    {
        var stopwatch = Stopwatch.StartNew();
        var lexicon = OfficialLexicon.Get();
        var compiled = stopwatch.Elapsed;
        var reader = new NoteReader(lexicon, Rules.Own);
        var notes = File.ReadLines(TestData.Need("eval/aci/dev.jsonl")).Select(l => JsonDocument.Parse(l).RootElement).Select(e => new Document { Id = e.GetProperty("id").GetString()!, Text = e.GetProperty("text").GetString()! }).ToArray();
        var results = notes.Select(reader.Read).ToArray();
        foreach (var note in notes)
        {
            reader.Read(note);
        }

        stopwatch.Restart();
        long characters = 0;
        for (var round = 0; round < 5; round++)
        {
            foreach (var note in notes)
            {
                reader.Read(note);
                characters += note.Text.Length;
            }
        }

        var perSecond = characters / 3072.0 / stopwatch.Elapsed.TotalSeconds;
        if (Environment.GetEnvironmentVariable("CHARTWRIGHT_ERRORS") is { Length: > 0 } path)
        {
            using var writer = new StreamWriter(path + ".notes");
            writer.WriteLine($"# compiled {compiled}, entries {lexicon.Count}, notes of 3 KB a second {perSecond:F0}");
            foreach (var result in results)
            {
                writer.WriteLine($"== {result.Document.Id}");
                foreach (var m in result.Mentions)
                {
                    writer.WriteLine($"{(m.IsProblemHeading ? "*" : " ")} {m.Section} [{string.Join("~", m.Words.Select(w => w.In(result.Document.Text)))}] {m.Assertion.Presence}/{m.Assertion.Temporality}/{m.Assertion.Experiencer} {m.AssertionRule} => "
                        + string.Join(" | ", m.Senses.Take(3).Select(s => $"{s.Code} {s.Source} {s.Entry}")) + "  {" + string.Join(", ", m.Modifiers.Select(x => $"{x.Kind}={x.Value}")) + "}");
                }
            }
        }

        Assert.True(perSecond > 150, $"{perSecond:F0} notes of 3 KB a second");
    }
}
