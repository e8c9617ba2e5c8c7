using CsCheck;

namespace Chartwright.Tests;

public sealed class CodeValueTests
{
    [Theory]
    [InlineData("e11.22", "E1122")]
    [InlineData(" S52.502A ", "S52502A")]
    [InlineData("I30-I5A", "I30-I5A")]
    [InlineData("0dtj4zz", "0DTJ4ZZ")]
    public void Codes_are_kept_in_canonical_form(string given, string canonical) => Assert.Equal(canonical, CodeValue.Parse(given).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("...")]
    [InlineData("E11 9")]
    [InlineData("E11,9")]
    [InlineData("É11")]
    [InlineData("A123456789012345678901234")]
    public void What_is_no_code_is_refused(string given)
    {
        Assert.False(CodeValue.TryParse(given, null, out _));
        Assert.Throws<FormatException>(() => CodeValue.Parse(given));
    }

    [Theory]
    [InlineData("icd10cm", "E1122", "E11.22")]
    [InlineData("icd10cm", "I10", "I10")]
    [InlineData("icd9cm", "4280", "428.0")]
    [InlineData("icd9cm", "E8859", "E885.9")]
    [InlineData("icd9proc", "4701", "47.01")]
    [InlineData("icd10pcs", "0DTJ4ZZ", "0DTJ4ZZ")]
    [InlineData("icd10cm", "I30-I5A", "I30-I5A")]
    public void The_dot_stands_where_the_system_puts_it(string system, string code, string shown) =>
        Assert.Equal(shown, CodeDisplay.Format(CodeSystemId.Parse(system), CodeValue.Parse(code)));

    [Fact]
    public void Display_and_parse_are_inverse() =>
        Gen.Char["ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"].Array[1, 7].Select(c => new string(c)).Sample(text =>
        {
            var code = CodeValue.Parse(text);
            return CodeValue.Parse(CodeDisplay.Format(CodeSystemId.Icd10Cm, code)) == code && code.Category.Length <= 3 && code.StartsWith(code.Category);
        });
}
