namespace Chartwright.CodeSets.Icd10Cm;

/// <summary>Takes the accents off Latin letters, as the publisher does between the tabular list (UTF-8) and the order file (ASCII).</summary>
internal static class LatinFolding
{
    private const string Accented = "ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöøùúûüýÿ";
    private const string Plain = "AAAAAACEEEEIIIINOOOOOOUUUUYaaaaaaceeeeiiiinoooooouuuuyy";

    /// <summary>The text without accents; characters that are no accented Latin letters stay.</summary>
    public static string Fold(string text)
    {
        if (System.Text.Ascii.IsValid(text))
        {
            return text;
        }

        return string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < source.Length; i++)
            {
                var at = Accented.IndexOf(source[i], StringComparison.Ordinal);
                span[i] = at < 0 ? source[i] : Plain[at];
            }
        });
    }

    /// <summary>Whether the texts are the same but for accents on <paramref name="accented"/>.</summary>
    public static bool IsFoldOf(string plain, string accented) =>
        plain.Length == accented.Length && string.Equals(Fold(accented), plain, StringComparison.Ordinal);
}
