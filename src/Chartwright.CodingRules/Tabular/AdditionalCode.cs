namespace Chartwright.CodingRules.Tabular;

/// <summary>The stage that a use-additional-code note asks for where the same words give it ("diabetic kidney disease, stage 3b": E11.22 and N18.32).</summary>
internal static class AdditionalCode
{
    /// <summary>The code of the stage; null when the mention gives none or no note asks for one.</summary>
    public static TabularNode? For(TabularList tabular, string text, Mention mention, TabularNode node, ServiceDate date)
    {
        if (ModifierKind.Stage.ValueIn(mention).Length == 0)
        {
            return null;
        }

        var words = new ContextWords(text, mention);
        foreach (var range in node.UseAdditional.Where(r => r.From == r.To || r.From[..3] == r.To[..3]))
        {
            // The note names a category, or its first and last code; the stage decides below the category.
            if (CodeValue.TryParse(range.From[..3], null, out var stem) && !node.Code.StartsWith(stem) && tabular.Find(stem) is { IsBillable: false } category
                && category.Title.Contains("kidney", StringComparison.OrdinalIgnoreCase)
                && StemResolver.Resolve(tabular, category, words, date) is { IsUnspecified: false, IsOther: false } found)
            {
                return found;
            }
        }

        return null;
    }
}
