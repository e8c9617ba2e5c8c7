namespace Chartwright;

/// <summary>What a stretch of a note is, for coding: decides whether its words are the patient's present condition.</summary>
public enum SectionKind
{
    /// <summary>No heading or an unknown one.</summary>
    Unspecified,

    /// <summary>Chief complaint, reason for visit.</summary>
    ChiefComplaint,

    /// <summary>History of present illness, interval history, hospital course before admission.</summary>
    PresentIllness,

    /// <summary>Past medical history.</summary>
    PastMedicalHistory,

    /// <summary>Past surgical history.</summary>
    PastSurgicalHistory,

    /// <summary>Family history.</summary>
    FamilyHistory,

    /// <summary>Social history, habits.</summary>
    SocialHistory,

    /// <summary>Review of systems.</summary>
    ReviewOfSystems,

    /// <summary>Allergies and intolerances.</summary>
    Allergies,

    /// <summary>Medications, home or discharge.</summary>
    Medications,

    /// <summary>Immunisations.</summary>
    Immunizations,

    /// <summary>Vital signs.</summary>
    Vitals,

    /// <summary>Physical or mental-status examination.</summary>
    Exam,

    /// <summary>Laboratory results.</summary>
    Laboratory,

    /// <summary>Imaging, ECG and other studies.</summary>
    Imaging,

    /// <summary>Pathology.</summary>
    Pathology,

    /// <summary>Problem list, active problems.</summary>
    ProblemList,

    /// <summary>Admitting diagnosis.</summary>
    AdmittingDiagnosis,

    /// <summary>Discharge, final, principal or secondary diagnoses.</summary>
    DischargeDiagnosis,

    /// <summary>Preoperative diagnosis.</summary>
    PreoperativeDiagnosis,

    /// <summary>Postoperative diagnosis.</summary>
    PostoperativeDiagnosis,

    /// <summary>Assessment, impression.</summary>
    Assessment,

    /// <summary>Plan.</summary>
    Plan,

    /// <summary>Assessment and plan together.</summary>
    AssessmentAndPlan,

    /// <summary>Hospital course, emergency department course.</summary>
    HospitalCourse,

    /// <summary>Procedure performed, operation, description of procedure.</summary>
    Procedure,

    /// <summary>Findings of an operation or study.</summary>
    Findings,

    /// <summary>Indication, reason for a procedure or study.</summary>
    Indication,

    /// <summary>Obstetric or gynaecologic history.</summary>
    ObstetricHistory,

    /// <summary>Discharge instructions, patient education, follow-up.</summary>
    Instructions,

    /// <summary>Disposition, condition, administrative text, signature.</summary>
    Administrative,
}
