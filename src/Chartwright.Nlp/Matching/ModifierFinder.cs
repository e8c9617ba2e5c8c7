using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Chartwright.Nlp;

/// <summary>Finds the narrowing words of a sentence and gives each mention those near it.</summary>
internal sealed class ModifierFinder(PhraseTable<ModifierRule> rules)
{
    /// <summary>A narrowing word at tokens of the text.</summary>
    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct Found(ModifierRule Rule, string Value, int First, int End);

    public List<Found> Find(AnalyzedText text, Sentence sentence)
    {
        var tokens = text.View;
        var found = new List<Found>();
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (rules.TryMatch(tokens, i, sentence.EndToken, out var end, out var rule))
            {
                var value = rule.Value switch
                {
                    "*" => Word(tokens, end - 1),
                    "*0" => Word(tokens, i),
                    "*1" => Word(tokens, i + 1),
                    _ => rule.Value,
                };
                found.Add(new Found(rule, value, i, end));
                i = end - 1;
            }
        }

        return found;
    }

    /// <summary>For a mention at tokens <paramref name="first"/> to <paramref name="end"/>: the nearest of each kind, not beyond another mention or a clause's end.</summary>
    public static ImmutableArray<MentionModifier> Near(AnalyzedText text, List<Found> found, SentenceWords words, int sentenceFirst, int first, int end, List<(int First, int End)> mentions)
    {
        if (found.Count == 0)
        {
            return [];
        }

        var near = new List<(Found Found, int Distance)>();
        foreach (var f in found)
        {
            var distance = f.First >= first && f.End <= end ? 0 : f.End <= first ? first - f.End + 1 : f.First >= end ? f.First - end + 1 : 0;
            var reach = f.End <= first ? f.Rule.Before : f.Rule.After;
            if (distance > reach || (distance > 0 && !IsOpen(f, first, end, words, sentenceFirst, mentions)))
            {
                continue;
            }

            var same = near.FindIndex(n => n.Found.Rule.Kind == f.Rule.Kind);
            if (same < 0)
            {
                near.Add((f, distance));
            }
            else if (distance < near[same].Distance)
            {
                near[same] = (f, distance);
            }
        }

        return [.. near.OrderBy(n => n.Found.First).Select(n => new MentionModifier(n.Found.Rule.Kind, n.Found.Value, new TextSpan(text.TokenArray[n.Found.First].Start, text.TokenArray[n.Found.End - 1].End)))];
    }

    private static bool IsOpen(in Found f, int first, int end, SentenceWords words, int sentenceFirst, List<(int First, int End)> mentions)
    {
        var (low, high) = f.End <= first ? (f.End, first) : (end, f.First);
        if (words.HardBetween(low - sentenceFirst, high - sentenceFirst) > 0)
        {
            return false;
        }

        foreach (var (otherFirst, otherEnd) in mentions)
        {
            if (otherFirst >= low && otherEnd <= high && !(otherFirst == first && otherEnd == end))
            {
                return false;
            }
        }

        // Over a comma only when no other mention claims the word from nearer by.
        if (words.ListsBetween(low - sentenceFirst, high - sentenceFirst) > 0)
        {
            foreach (var (otherFirst, otherEnd) in mentions)
            {
                var distance = f.End <= otherFirst ? otherFirst - f.End : f.First >= otherEnd ? f.First - otherEnd : 0;
                if (distance < high - low && !(otherFirst == first && otherEnd == end))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static string Word(AnalyzedTokens tokens, int token)
    {
        var word = tokens.Folded(token);
        return WordTable.RomanAfter("stage", word) ?? word switch
        {
            "one" => "1",
            "two" => "2",
            "three" => "3",
            "four" => "4",
            "five" => "5",
            "t1" => "1",
            "t2" => "2",
            "i" => "1",
            _ => word.ToString(),
        };
    }
}
