using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Chartwright.Terminology;
using Chartwright.Terminology.Content;

namespace Chartwright.CodeSets.Core;

/// <summary>The facts column of a row.</summary>
internal sealed partial record CoreFacts
{
    /// <summary>Flags.</summary>
    public ConceptFacts Flags { get; private init; }

    /// <summary>Notes and inclusion terms in the order written. Code notes hold one pattern each, such as <c>E08-E13</c> or <c>I50.-</c>.</summary>
    public ImmutableArray<NoteRow> Notes { get; private init; } = [];

    /// <summary>Facts with no meaning of ours to the engines, kept as properties.</summary>
    public ImmutableArray<PropertyRow> Properties { get; private init; } = [];

    /// <summary>First day, null when always.</summary>
    public DateOnly? From { get; private init; }

    /// <summary>Last day, null when always.</summary>
    public DateOnly? To { get; private init; }

    [GeneratedRegex(@"^[A-Z][0-9A-Z]{2}(\.[0-9A-Z]{0,4})?-?(-[A-Z][0-9A-Z]{2}(\.[0-9A-Z]{0,4})?-?)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CodePattern { get; }

    /// <summary>Reads <c>key=value; key=value</c>; what is not understood is reported and left out.</summary>
    public static CoreFacts Parse(CoreLine line, string text, ICollection<Issue> issues)
    {
        var facts = new CoreFacts();
        foreach (var item in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = item.IndexOf('=', StringComparison.Ordinal);
            var key = equals < 0 ? item : item[..equals].Trim();
            var value = equals < 0 ? string.Empty : item[(equals + 1)..].Trim();
            void Bad(string why) => issues.Add(new Issue(CoreIssues.BadFact, line.Place, [item, why]));
            facts = key switch
            {
                "x1" => facts.WithCodes(NoteKind.Excludes1, value, Bad),
                "x2" => facts.WithCodes(NoteKind.Excludes2, value, Bad),
                "first" => facts.WithCodes(NoteKind.CodeFirst, value, Bad),
                "add" => facts.WithCodes(NoteKind.UseAdditionalCode, value, Bad),
                "also" => facts.WithCodes(NoteKind.CodeAlso, value, Bad),
                "incl" => facts with { Notes = facts.Notes.AddRange(value.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(t => new NoteRow(NoteKind.InclusionTerm, t))) },
                "sex" => facts.WithFlag(value switch { "M" => ConceptFacts.MaleOnly, "F" => ConceptFacts.FemaleOnly, _ => ConceptFacts.None }, "write sex=M or sex=F", Bad),
                "age" => facts.WithFlag(
                    value switch { "newborn" => ConceptFacts.Newborn, "child" => ConceptFacts.Pediatric, "maternity" => ConceptFacts.Maternity, "adult" => ConceptFacts.Adult, _ => ConceptFacts.None },
                    "write age=newborn, child, maternity or adult",
                    Bad),
                "poa" => facts.WithFlag(value == "exempt" ? ConceptFacts.PoaExempt : ConceptFacts.None, "write poa=exempt", Bad),
                "manifestation" => facts.WithFlag(ConceptFacts.Manifestation, string.Empty, Bad),
                "from" => facts with { From = Date(value, Bad) },
                "to" => facts with { To = Date(value, Bad) },
                _ => facts.Unknown(Bad),
            };
        }

        return facts;
    }

    /// <summary>Reads HCPCS facts, where every key but <c>from</c> and <c>to</c> is a property.</summary>
    public static CoreFacts ParseProperties(CoreLine line, string text, ICollection<Issue> issues)
    {
        var facts = new CoreFacts();
        foreach (var item in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = item.IndexOf('=', StringComparison.Ordinal);
            void Bad(string why) => issues.Add(new Issue(CoreIssues.BadFact, line.Place, [item, why]));
            if (equals <= 0)
            {
                Bad("write key=value");
                continue;
            }

            var (key, value) = (item[..equals].Trim(), item[(equals + 1)..].Trim());
            facts = key switch
            {
                "incl" => facts with { Notes = facts.Notes.AddRange(value.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(t => new NoteRow(NoteKind.InclusionTerm, t))) },
                "from" => facts with { From = Date(value, Bad) },
                "to" => facts with { To = Date(value, Bad) },
                _ => facts with { Properties = facts.Properties.Add(new PropertyRow(key, value)) },
            };
        }

        return facts;
    }

    private static DateOnly? Date(string value, Action<string> bad)
    {
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        bad("write the date as 2026-10-01");
        return null;
    }

    private CoreFacts Unknown(Action<string> bad)
    {
        bad("docs/core-edition.md names the keys");
        return this;
    }

    private CoreFacts WithFlag(ConceptFacts flag, string mend, Action<string> bad)
    {
        if (flag == ConceptFacts.None)
        {
            bad(mend);
        }

        return this with { Flags = Flags | flag };
    }

    private CoreFacts WithCodes(NoteKind kind, string value, Action<string> bad)
    {
        var notes = Notes;
        foreach (var pattern in value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (CodePattern.IsMatch(pattern))
            {
                notes = notes.Add(new NoteRow(kind, pattern));
            }
            else
            {
                bad($"'{pattern}' is not a code, a stem with a dash or a range");
            }
        }

        return this with { Notes = notes };
    }
}
