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
        var bytes = OfficialLexicon.Compile();
        stopwatch.Restart();
        var second = Lexicon.FromBytes(bytes);
        _ = second.Words;
        var opened = stopwatch.Elapsed;
        stopwatch.Restart();
        ReadingRules.Load(Path.Combine(TestData.Checkout, "data", "rules"));
        var loaded = stopwatch.Elapsed;
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
        var analyzer = new TextAnalyzer(Rules.Own);
        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        for (var round = 0; round < 5; round++)
        {
            foreach (var note in notes)
            {
                analyzer.Analyze(note.Text);
            }
        }

        var analysis = Process.GetCurrentProcess().TotalProcessorTime - cpu;
        cpu = Process.GetCurrentProcess().TotalProcessorTime;
        for (var round = 0; round < 5; round++)
        {
            foreach (var note in notes)
            {
                reader.Read(note);
            }
        }

        var whole = Process.GetCurrentProcess().TotalProcessorTime - cpu;
        if (Environment.GetEnvironmentVariable("CHARTWRIGHT_ERRORS") is { Length: > 0 } path)
        {
            using var writer = new StreamWriter(path + ".notes");
            writer.WriteLine($"# compiled {compiled}, {bytes.Length / 1048576.0:F1} MB, word table read in {opened.TotalMilliseconds:F1} ms, rules in {loaded.TotalMilliseconds:F1} ms, entries {lexicon.Count}, notes of 3 KB a second {perSecond:F0}; a CPU second: {characters / 3072.0 / whole.TotalSeconds:F0}, cutting alone {characters / 3072.0 / analysis.TotalSeconds:F0}");
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

        if (Environment.GetEnvironmentVariable("CHARTWRIGHT_ERRORS") is { Length: > 0 } folder)
        {
            DumpSamples(folder + ".samples", reader);
            CountWords(folder + ".words", reader);
            CompareWithGold(folder + ".gold", results);
        }

        Assert.True(perSecond > 150, $"{perSecond:F0} notes of 3 KB a second");
    }

    private static void CompareWithGold(string path, ReadingResult[] results)
    {
        using var writer = new StreamWriter(path);
        int gold = 0, full = 0, category = 0, headed = 0, headings = 0, right = 0;
        foreach (var (line, result) in File.ReadLines(TestData.Need("eval/aci/dev.jsonl")).Zip(results))
        {
            var codes = JsonDocument.Parse(line).RootElement.GetProperty("dx").EnumerateArray().Select(c => c.GetString()!.Replace(".", string.Empty, StringComparison.Ordinal)).ToArray();
            var all = result.Mentions.SelectMany(m => m.Senses).Select(s => s.Code.ToString()).ToHashSet();
            var heads = result.Mentions.Where(m => m.IsProblemHeading).ToArray();
            headings += heads.Length;
            right += heads.Count(m => m.Senses.Take(1).Any(s => codes.Any(c => c.StartsWith(s.Code.Span, StringComparison.Ordinal))));
            foreach (var code in codes)
            {
                gold++;
                var isFull = all.Any(c => code.StartsWith(c, StringComparison.Ordinal));
                var isCategory = all.Any(c => c.AsSpan().StartsWith(code.AsSpan(0, 3)));
                full += isFull ? 1 : 0;
                category += isCategory ? 1 : 0;
                headed += heads.Any(m => m.Senses.Any(s => s.Code.Span.StartsWith(code.AsSpan(0, 3)))) ? 1 : 0;
                if (!isFull)
                {
                    writer.WriteLine($"{result.Document.Id} {code} {(isCategory ? "category" : "nothing")}");
                }
            }
        }

        writer.WriteLine($"gold {gold}, stem found {full}, category found {category}, category in a heading {headed}; headings {headings}, of them right {right}");
    }

    private static string Describe(Mention m, string text) =>
        $"{(m.IsProblemHeading ? "*" : " ")} {m.Section} [{string.Join("~", m.Words.Select(w => w.In(text)))}] {m.Assertion.Presence}/{m.Assertion.Temporality}/{m.Assertion.Experiencer} {m.AssertionRule} => "
            + string.Join(" | ", m.Senses.Take(3).Select(s => $"{s.Code} {s.Source} {s.Entry}")) + "  {" + string.Join(", ", m.Modifiers.Select(x => $"{x.Kind}={x.Value}")) + "}";

    private static void DumpSamples(string path, NoteReader reader)
    {
        using var writer = new StreamWriter(path);
        foreach (var file in Directory.GetFiles(Path.Combine(TestData.Checkout, "samples", "notes")).Order())
        {
            var result = reader.Read(new Document { Id = Path.GetFileName(file), Text = File.ReadAllText(file) });
            writer.WriteLine($"== {result.Document.Id}");
            foreach (var section in result.Sections)
            {
                writer.WriteLine($"-- {section.Kind} [{section.Heading.In(result.Document.Text)}] {section.RuleId}");
                foreach (var m in result.Mentions.Where(m => section.Body.Contains(m.Span)))
                {
                    writer.WriteLine(Describe(m, result.Document.Text));
                }
            }
        }
    }

    private static void CountWords(string path, NoteReader reader)
    {
        var counts = new Dictionary<string, int>();
        foreach (var line in File.ReadLines(TestData.Need("samples/notes/mtsamples.jsonl")).Take(1500))
        {
            var e = JsonDocument.Parse(line).RootElement;
            var text = e.GetProperty("text").GetString()!;
            foreach (var m in reader.Read(new Document { Id = "1", Text = text }).Mentions)
            {
                var key = $"{string.Join("~", m.Words.Select(w => w.In(text).ToLowerInvariant()))}\t{m.Senses[0].Code} {m.Senses[0].Source} {m.Senses[0].Entry}";
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }
        }

        File.WriteAllLines(path, counts.OrderByDescending(c => c.Value).Take(3000).Select(c => $"{c.Value}\t{c.Key}"));
    }
}
