namespace Chartwright;

/// <summary>What the note says of a mention (after ConText: Harkema et al., J Biomed Inform 2009).</summary>
/// <param name="Presence">Present, negated, possible, hypothetical or planned.</param>
/// <param name="Temporality">Current or historical.</param>
/// <param name="Experiencer">Patient, family or other.</param>
public readonly record struct Assertion(Presence Presence, Temporality Temporality, Experiencer Experiencer)
{
    /// <summary>Whether the patient has it now, as far as the words go.</summary>
    public bool IsPatientsPresent => Presence == Presence.Present && Temporality == Temporality.Current && Experiencer == Experiencer.Patient;
}
