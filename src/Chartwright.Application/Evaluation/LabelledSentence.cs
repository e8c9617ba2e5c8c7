using System.Text;

namespace Chartwright.Application.Evaluation;

/// <summary>One labelled sentence: what is said of a condition in it.</summary>
/// <param name="Line">1-based line of the file.</param>
/// <param name="Condition">The condition judged.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Negated">Key: negated.</param>
/// <param name="Historical">Key: historical.</param>
/// <param name="Other">Key: not the patient's.</param>
[ContainsPhi]
public sealed record LabelledSentence(int Line, string Condition, string Sentence, bool Negated, bool Historical, bool Other)
{
    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append($"Line = {Line}");
        return true;
    }
}
