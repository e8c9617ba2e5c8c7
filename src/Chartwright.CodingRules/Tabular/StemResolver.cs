using Chartwright.Terminology;

namespace Chartwright.CodingRules.Tabular;

/// <summary>
/// Completes a stem in the Tabular List: at each level the child that the record's words support, else the one for what is not stated
/// (Guidelines I.A.9.b, I.B.18), with the defaults the guidelines give for injuries (I.C.19.a, I.C.19.c).
/// </summary>
internal static class StemResolver
{
    private const double SupportedEnough = 0.5;

    /// <summary>Below this no child is better than chance: the record does not settle the code.</summary>
    private const double AnyReason = 0.05;

    /// <summary>The reportable code below (or at) <paramref name="node"/>, null when the words cannot settle a code.</summary>
    public static TabularNode? Resolve(TabularList tabular, TabularNode node, ContextWords words, ServiceDate date)
    {
        for (var depth = 0; depth < 8 && !TabularList.IsReportable(node, date); depth++)
        {
            var next = Best(tabular, tabular.Children(node), words);
            if (next is null)
            {
                return null;
            }

            node = next;
        }

        return TabularList.IsReportable(node, date) ? Refine(tabular, node, words, date) : null;
    }

    /// <summary>
    /// An unspecified code gives way to the sibling that the record settles: its side, its stage, or every word that tells it from its siblings,
    /// said of this very condition (not merely in the same sentence) and not as an absence.
    /// </summary>
    private static TabularNode Refine(TabularList tabular, TabularNode node, ContextWords words, ServiceDate date)
    {
        if (!node.IsUnspecified || tabular.Parent(node) is not { } parent)
        {
            return node;
        }

        foreach (var sibling in tabular.Children(parent))
        {
            if (sibling.Code != node.Code && !sibling.IsUnspecified && !sibling.IsOther && TabularList.IsReportable(sibling, date) && IsSettled(node, sibling, words))
            {
                return sibling;
            }
        }

        return node;
    }

    private static bool IsSettled(TabularNode node, TabularNode sibling, ContextWords words)
    {
        if (sibling.IsWithout)
        {
            return false;
        }

        if (sibling.Side.Length > 0)
        {
            return sibling.Side == words.Side;
        }

        if (sibling.Stage.Length > 0)
        {
            return sibling.Stage == words.Stage;
        }

        var telling = sibling.Distinguishing.Where(w => !node.Distinguishing.Contains(w, StringComparer.Ordinal)).ToArray();
        return telling.Length > 0 && telling.All(words.IsSaid);
    }

    private static TabularNode? Best(TabularList tabular, IReadOnlyList<TabularNode> children, ContextWords words)
    {
        if (children.Count == 1 && children[0].Side.Length == 0)
        {
            return children[0];
        }

        TabularNode? best = null;
        var bestScore = double.MinValue;
        foreach (var child in children)
        {
            var score = Score(child, words);
            if (score > bestScore)
            {
                best = child;
                bestScore = score;
            }
        }

        return best is not null && bestScore > AnyReason ? best : null;
    }

    private static double Score(TabularNode child, ContextWords words)
    {
        if (child.Concept.Facts.HasFlag(ConceptFacts.SeventhCharacterExpanded) || (child.Code.Length == 7 && SeventhCharacter.IsEpisode(child.Code)))
        {
            return SeventhCharacter.Score(child, words);
        }

        if (child.Side.Length > 0 && words.Side.Length > 0 && child.Side != words.Side)
        {
            return -2;
        }

        if (child.Stage.Length > 0)
        {
            // Like a side, a stage is never supplied; 3b is within stage 3.
            return child.Stage == words.Stage ? 1.6 : words.Stage.Length > 0 && words.Stage.StartsWith(child.Stage, StringComparison.Ordinal) ? 1.5 : child.IsUnspecified ? 0.4 : -1.5;
        }

        double supported = 0;
        foreach (var word in child.Distinguishing)
        {
            supported += words.Support(word);
        }

        var share = child.Distinguishing.IsEmpty ? 0 : supported / child.Distinguishing.Length;
        if (child.Side.Length > 0)
        {
            // A side that the record does not give cannot be supplied; one that it gives settles the child.
            return words.Side.Length == 0 ? -1.5 : 1 + share;
        }

        if (child.IsWithout && !child.IsUnspecified)
        {
            return supported > 0 ? 0.2 : 0.5;
        }

        var fallback = child.IsUnspecified ? 0.45 : child.IsOther ? 0.3 : 0;
        return Math.Max(share > SupportedEnough ? share + (0.1 * supported) : share * 0.5, fallback) - (child.IsUnspecified || child.IsOther ? 0 : Unsupported(child, words));
    }

    /// <summary>A specific child loses for each thing it says that the record does not.</summary>
    private static double Unsupported(TabularNode child, ContextWords words)
    {
        double missing = 0;
        foreach (var word in child.Distinguishing)
        {
            if (words.Support(word) <= 0)
            {
                missing += 0.08;
            }
        }

        return Math.Min(missing, 0.4);
    }
}
