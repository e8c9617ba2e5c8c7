namespace Chartwright;

/// <summary>Attributes that narrow a diagnosis.</summary>
public enum ModifierKind
{
    /// <summary>right, left, bilateral.</summary>
    Laterality,

    /// <summary>acute, chronic, acute on chronic, subacute, recurrent.</summary>
    Acuity,

    /// <summary>mild, moderate, severe.</summary>
    Severity,

    /// <summary>Stage, grade or class as written, lower case (<c>3b</c>, <c>4</c>, <c>iii</c>).</summary>
    Stage,

    /// <summary>Type (<c>1</c>, <c>2</c>, <c>systolic</c>, <c>diastolic</c> ...).</summary>
    Type,

    /// <summary>initial, subsequent, sequela.</summary>
    Episode,

    /// <summary>first, second, third trimester (<c>1</c>, <c>2</c>, <c>3</c>).</summary>
    Trimester,

    /// <summary>Body site words.</summary>
    Site,

    /// <summary>open, closed.</summary>
    Wound,

    /// <summary>displaced, nondisplaced.</summary>
    Displacement,

    /// <summary>routine, delayed, nonunion, malunion healing.</summary>
    Healing,

    /// <summary>controlled, uncontrolled, with hyperglycemia.</summary>
    Control,

    /// <summary>in remission, resolved, in full or partial remission.</summary>
    Course,

    /// <summary>Cause words after due to, secondary to, from.</summary>
    Cause,
}
