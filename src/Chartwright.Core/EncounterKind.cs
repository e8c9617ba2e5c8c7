namespace Chartwright;

/// <summary>Where the patient was. Decides which guideline sections apply (inpatient: II and III; all else: IV).</summary>
public enum EncounterKind
{
    /// <summary>Hospital outpatient department or clinic; the default.</summary>
    Outpatient,

    /// <summary>Short-term acute, long-term care or psychiatric hospital stay.</summary>
    Inpatient,

    /// <summary>Hospital observation: outpatient status in a bed.</summary>
    Observation,

    /// <summary>Emergency department, not admitted.</summary>
    Emergency,

    /// <summary>Same-day surgery.</summary>
    AmbulatorySurgery,

    /// <summary>Practitioner's office.</summary>
    Office,

    /// <summary>Skilled nursing facility.</summary>
    SkilledNursing,

    /// <summary>Practitioner's visit at home.</summary>
    Home,

    /// <summary>Home health agency.</summary>
    HomeHealth,

    /// <summary>Hospice.</summary>
    Hospice,

    /// <summary>Ambulance transport.</summary>
    Ambulance,

    /// <summary>Supplier of equipment.</summary>
    Supplier,
}
