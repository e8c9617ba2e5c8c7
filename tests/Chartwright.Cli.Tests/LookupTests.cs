namespace Chartwright.Cli.Tests;

/// <summary><c>lookup</c>, <c>index</c>, <c>pcs build</c> and <c>map</c> on the core edition.</summary>
public sealed class LookupTests(SharedHome home)
{
    [Theory]
    [InlineData("E11.22")]
    [InlineData("e1122")]
    public void A_code_is_shown_with_path_validity_and_inherited_notes(string typed)
    {
        var result = home.Run("lookup", typed);

        Assert.Equal(ExitCode.Done, result.Code);
        Assert.StartsWith("E11.22  ", result.Out, StringComparison.Ordinal);
        Assert.Contains("icd10cm FY2026, core edition; billable; valid 2025-10-01 to 2026-09-30", result.Out, StringComparison.Ordinal);
        Assert.Contains("  CH04 ", result.Out, StringComparison.Ordinal);
        Assert.Contains("[E11]", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_json_form_names_code_release_and_edition()
    {
        var json = home.Run("lookup", "I10", "--format", "json").Json();

        Assert.Equal("I10", json.GetProperty("code").GetString());
        Assert.Equal("FY2026", json.GetProperty("release").GetString());
        Assert.Equal("core", json.GetProperty("edition").GetString());
        Assert.True(json.GetProperty("billable").GetBoolean());
    }

    [Fact]
    public void The_date_chooses_the_release()
    {
        Assert.Contains("FY2027", home.Run("lookup", "I10", "--date", "2026-10-01").Out, StringComparison.Ordinal);
        Assert.Contains("FY2026", home.Run("lookup", "I10", "--date", "2026-09-30").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_code_is_not_found_and_a_wrong_word_is_no_code()
    {
        var unknown = home.Run("lookup", "E11.2299");
        var wrong = home.Run("lookup", "E11/22");

        Assert.Equal(ExitCode.Found, unknown.Code);
        Assert.Contains("E11.2299", unknown.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, wrong.Code);
        Assert.Contains("is not a code", wrong.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_before_every_release_finds_nothing()
    {
        Assert.Equal(ExitCode.Found, home.Run("lookup", "I10", "--date", "1999-01-01").Code);
        Assert.Equal(ExitCode.NoRelease, home.Run("index", "Gout", "--date", "1999-01-01").Code);
        Assert.Equal(ExitCode.NoRelease, home.Run("pcs", "build", "0DT", "--date", "1999-01-01").Code);
        Assert.Equal(ExitCode.NoRelease, home.Run("codesets", "export", "icd10cm", "--date", "1999-01-01").Code);
    }

    [Fact]
    public void The_index_is_walked_from_main_term_to_sub_term()
    {
        var text = home.Run("index", "Failure,", "heart");
        var json = home.Run("index", "Failure, heart", "--format", "json").Json();

        Assert.Equal(ExitCode.Done, text.Code);
        Assert.Contains("I50.9", text.Lines[0], StringComparison.Ordinal);
        Assert.Equal("I50.9", json[0].GetProperty("code").GetString());
        Assert.Equal(ExitCode.Found, home.Run("index", "Failure, toaster").Code);
    }

    [Fact]
    public void A_table_of_the_index_is_chosen_by_name()
    {
        var row = home.Run("index", "breast", "--table", "neoplasm", "--format", "json").Json()[0];

        Assert.Equal(6, row.GetProperty("cells").GetArrayLength());
        Assert.StartsWith("C50", row.GetProperty("cells")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pcs_code_is_built_character_by_character()
    {
        var next = home.Run("pcs", "build", "0dt", "--format", "json").Json().GetProperty("next").EnumerateArray().ToArray();
        var whole = home.Run("pcs", "build", "0DTJ4ZZ");

        Assert.Contains(next, n => n.GetProperty("value").GetString() == "J" && n.GetProperty("label").GetString() == "appendix");
        Assert.Equal(ExitCode.Done, whole.Code);
        Assert.StartsWith("0DTJ4ZZ  ", whole.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Found, home.Run("pcs", "build", "0DTJQ").Code);
    }

    [Fact]
    public void Without_maps_that_is_said()
    {
        var result = home.Run("map", "428.0", "--to", "icd10cm");

        Assert.Equal(ExitCode.Found, result.Code);
        Assert.Contains("no map at hand", result.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, home.Run("map", "428.0").Code);
    }
}
