using System.Collections.Immutable;
using Chartwright.Terminology.Content;

namespace Chartwright.Terminology.Packs;

/// <summary>Code tables as a run of integers: strings by reference, characters as themselves, lists by count.</summary>
internal static class TableCodec
{
    public static int[] Encode(IReadOnlyList<CodeTableRow> rows, StringTableBuilder strings)
    {
        var data = new List<int>();
        foreach (var row in rows)
        {
            data.Add(strings.Add(row.Prefix));
            Values(row.Fixed);
            data.Add(row.Axes.Length);
            foreach (var axis in row.Axes)
            {
                data.Add(strings.Add(axis.Title));
                Values(axis.Values);
            }
        }

        return [.. data];

        void Values(ImmutableArray<TableValue> values)
        {
            data.Add(values.Length);
            foreach (var value in values)
            {
                data.Add(strings.Add(value.Axis));
                data.Add(value.Value);
                data.Add(strings.Add(value.Label));
            }
        }
    }

    public static ImmutableArray<CodeTableRow> Decode(ReadOnlySpan<int> data, Func<int, string> text)
    {
        var rows = ImmutableArray.CreateBuilder<CodeTableRow>();
        var at = 0;
        while (at < data.Length)
        {
            var prefix = text(data[at++]);
            var given = Values(data, ref at, text);
            var axes = ImmutableArray.CreateBuilder<TableAxis>();
            for (var n = data[at++]; n > 0; n--)
            {
                var title = text(data[at++]);
                axes.Add(new TableAxis(title, Values(data, ref at, text)));
            }

            rows.Add(new CodeTableRow { Prefix = prefix, Fixed = given, Axes = axes.ToImmutable() });
        }

        return rows.ToImmutable();
    }

    private static ImmutableArray<TableValue> Values(ReadOnlySpan<int> data, ref int at, Func<int, string> text)
    {
        var values = ImmutableArray.CreateBuilder<TableValue>();
        for (var n = data[at++]; n > 0; n--)
        {
            values.Add(new TableValue(text(data[at]), (char)data[at + 1], text(data[at + 2])));
            at += 3;
        }

        return values.ToImmutable();
    }
}
