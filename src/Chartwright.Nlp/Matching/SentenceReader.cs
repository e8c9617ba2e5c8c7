using System.Collections.Immutable;

namespace Chartwright.Nlp;

/// <summary>Fills <see cref="SentenceWords"/>: the words themselves, and what short forms among them stand for.</summary>
internal sealed class SentenceReader(Lexicon lexicon, WordReader words)
{
    private const int NearReach = 25;
    private static readonly string[] SectionNames = [.. Enum.GetNames<SectionKind>().Select(n => n.ToLowerInvariant())];
    private readonly int _history = lexicon.Find("history");
    private readonly int _stage = lexicon.Find("stage");
    private readonly int _type = lexicon.Find("type");
    private readonly int _secondary = lexicon.Find(TableWords.Secondary);
    private readonly int _malignant = lexicon.Find(TableWords.Malignant);

    public void Read(AnalyzedText text, Sentence sentence, SentenceWords into)
    {
        var tokens = text.View;
        var colonEnds = !ProblemHeading.NamesProblems(text.Sections[sentence.Section].Kind);
        into.Begin(lexicon.TokenCount, sentence.EndToken - sentence.FirstToken);
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var at = i - sentence.FirstToken;
            if (tokens[i].Kind == TokenKind.Punctuation)
            {
                ReadPunctuation(tokens, i, at, colonEnds, into);
                continue;
            }

            var folded = tokens.Folded(i);
            var (token, flags) = words.Read(folded);
            if (i > sentence.FirstToken && WordTable.RomanAfter(tokens.Folded(i - 1), folded) is { } digits)
            {
                token = lexicon.Find(digits);
            }

            into.SetBoundary(at, flags.HasFlag(WordFlags.Break), flags.HasFlag(WordFlags.List), (flags & (WordFlags.Filler | WordFlags.List)) == WordFlags.None, tokens[i].Kind == TokenKind.Number ? flags | WordFlags.Number : flags);
            if (token >= 0 && IsSaid(text.Text, tokens[i], flags, at) && (token != _history || SaysHistoryOf(tokens, i, sentence.EndToken)))
            {
                into.Add(token, at, at + 1, -1);
            }

            if (tokens[i].Kind == TokenKind.Number && WholePart(text, sentence, i) is { } whole && lexicon.Find(whole) is >= 0 and var bmi)
            {
                into.Add(bmi, at, at + 1, -1);
            }

            ReadForms(text, sentence, i, flags, into);
            if (token < 0 && tokens[i].Kind == TokenKind.Word)
            {
                ReadGlued(text, sentence, i, into);
            }
        }
    }

    // A body mass index is coded by its whole number: "BMI 33.7", "BMI of 41.2 kg/m2".
    private static string? WholePart(AnalyzedText text, Sentence sentence, int i)
    {
        var number = text.Folded(i);
        var point = number.IndexOf('.');
        for (var k = i - 1; point is 2 && k >= Math.Max(sentence.FirstToken, i - 4); k--)
        {
            if (text.Folded(k) is "bmi" or "index")
            {
                return number[..point].ToString();
            }
        }

        return null;
    }

    // "A" is an article, but "hepatitis A" is a name; "PAD" is no pad.
    private static bool IsSaid(string text, Token token, WordFlags flags, int at)
    {
        var isCapital = IsCapital(text, token);
        if (flags.HasFlag(WordFlags.Filler))
        {
            return token.Length == 1 && isCapital && at > 0;
        }

        return flags.HasFlag(WordFlags.Upper) ? isCapital : !(flags.HasFlag(WordFlags.Capitals) && isCapital && token.Length > 1);
    }

    // "History of kidney stones" may be a code of its own; "past medical history significant for ..." only introduces.
    private static bool SaysHistoryOf(AnalyzedTokens tokens, int i, int end) =>
        i + 1 < end && (tokens.Folded(i + 1).SequenceEqual("of") || tokens.Is(i + 1, ':') || (i > 0 && tokens.Folded(i - 1) is "family" or "personal"));

    private static void ReadPunctuation(AnalyzedTokens tokens, int i, int at, bool colonEnds, SentenceWords into)
    {
        var c = tokens.Folded(i)[0];
        var spaced = i > 0 && i + 1 < tokens.Count && tokens[i].Start > tokens[i - 1].End && tokens[i + 1].Start > tokens[i].End;
        into.SetBoundary(at, hard: c is ';' || (c == ':' && colonEnds) || (c is '.' or '?' or '!' && i + 1 < tokens.Count && tokens[i + 1].Start > tokens[i].End), list: c is ',' or ':' or '+' or '&' || (c == '-' && spaced), content: false);
    }

    private void ReadForms(AnalyzedText text, Sentence sentence, int i, WordFlags flags, SentenceWords into)
    {
        var tokens = text.View;
        var forms = lexicon.Words.FormsFrom(tokens.Folded(i));
        if (forms.IsEmpty)
        {
            return;
        }

        var longest = 0;
        WordForm? chosen = null;
        var isChosenByNear = false;
        foreach (var form in forms)
        {
            if (!FormMatch.Fits(form, text.TokenArray, text.FoldedText, i, sentence.EndToken) || (form.Words.Length == 1 && (flags & (WordFlags.Capitals | WordFlags.Upper)) != WordFlags.None && !IsCapital(text.Text, tokens[i])))
            {
                continue;
            }

            if (form.Means[0].StartsWith("zz", StringComparison.Ordinal))
            {
                Emit(text, sentence, form, i, into);
                continue;
            }

            if (form.Words.Length < longest)
            {
                continue;
            }

            longest = form.Words.Length;
            var isNear = !form.Near.IsEmpty && IsNear(text, sentence, form.Near, i);
            if (isNear && !isChosenByNear)
            {
                chosen = form;
                isChosenByNear = true;
            }
            else if (form.Near.IsEmpty)
            {
                chosen ??= form;
            }
        }

        if (chosen is not null)
        {
            Emit(text, sentence, chosen, i, into);
        }
    }

    private void Emit(AnalyzedText text, Sentence sentence, WordForm form, int i, SentenceWords into)
    {
        if (form.IsAbbreviation && form.Means.Length > 1 && NamesNoCondition(form))
        {
            return;
        }

        var number = into.NewForm();
        var first = i - sentence.FirstToken;
        foreach (var word in form.Means)
        {
            var token = lexicon.Find(word);
            if (token >= 0 && !(token == _secondary && IsMetastaticCancer(text, sentence, i)))
            {
                into.Add(token, first, first + form.Words.Length, number);
            }
        }
    }

    // "MMR" is a vaccine, not measles.
    private bool NamesNoCondition(WordForm form)
    {
        foreach (var word in form.Means)
        {
            if (words.Read(word).Flags.HasFlag(WordFlags.After))
            {
                return true;
            }
        }

        return false;
    }

    // "Metastatic breast cancer" names the primary; "metastatic to bone", "bone metastases" the secondary site.
    private bool IsMetastaticCancer(AnalyzedText text, Sentence sentence, int i)
    {
        if (!text.Folded(i).SequenceEqual("metastatic"))
        {
            return false;
        }

        for (var k = i + 1; k < Math.Min(sentence.EndToken, i + 5) && _malignant >= 0; k++)
        {
            foreach (var form in lexicon.Words.FormsFrom(text.Folded(k)))
            {
                if (form.Means[0] == TableWords.Malignant)
                {
                    return true;
                }
            }
        }

        return false;
    }

    // "ckd3b", "dm2": a short form with its stage or type glued on.
    private void ReadGlued(AnalyzedText text, Sentence sentence, int i, SentenceWords into)
    {
        var folded = text.Folded(i);
        var letters = 0;
        while (letters < folded.Length && char.IsAsciiLetter(folded[letters]))
        {
            letters++;
        }

        if (letters < 2 || letters == folded.Length || folded.Length - letters > 2)
        {
            return;
        }

        var at = i - sentence.FirstToken;
        foreach (var form in lexicon.Words.FormsFrom(folded[..letters]))
        {
            if (form.Words.Length == 1 && form.Near.IsEmpty)
            {
                var number = into.NewForm();
                foreach (var token in form.Means.Select(w => lexicon.Find(w)).Append(lexicon.Find(folded[letters..].ToString())).Append(_stage).Append(_type))
                {
                    if (token >= 0)
                    {
                        into.Add(token, at, at + 1, number);
                    }
                }

                return;
            }
        }
    }

    private static bool IsCapital(string text, Token token)
    {
        for (var i = token.Start; i < token.End; i++)
        {
            if (char.IsLower(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsNear(AnalyzedText text, Sentence sentence, ImmutableArray<string> near, int i)
    {
        var section = SectionNames[(int)text.Sections[sentence.Section].Kind];
        foreach (var word in near)
        {
            if (word.Length > 5 && section.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        for (var k = Math.Max(0, i - NearReach); k < Math.Min(text.TokenArray.Length, i + NearReach); k++)
        {
            if (k == i)
            {
                continue;
            }

            var folded = text.Folded(k);
            foreach (var word in near)
            {
                if (folded.StartsWith(word) && folded.Length <= word.Length + 4)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
