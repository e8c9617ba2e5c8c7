namespace Chartwright;

/// <summary>Codes as people read them: a dot after the third character of ICD-10-CM and ICD-9-CM diagnoses, after the second of ICD-9-CM procedures.</summary>
public static class CodeDisplay
{
    /// <summary>The code with its dot, where its system has one.</summary>
    public static string Format(CodeSystemId system, CodeValue code)
    {
        var text = code.ToString();
        var dot = DotPosition(system, text);
        return dot > 0 && text.Length > dot && !text.Contains('-') ? $"{text[..dot]}.{text[dot..]}" : text;
    }

    private static int DotPosition(CodeSystemId system, string code)
    {
        if (system == CodeSystemId.Icd10Cm)
        {
            return 3;
        }

        if (system == CodeSystemId.Icd9Cm)
        {
            // External causes of ICD-9-CM (E800-E999) have four characters before the dot.
            return code.StartsWith('E') ? 4 : 3;
        }

        return system == CodeSystemId.Icd9Proc ? 2 : 0;
    }
}
