package dev.kamae.threats;

/** What made the checks. */
public enum CheckSource {
    /** Detection findings in OCSF. */
    PROWLER,
    /** Findings in the AWS Security Finding Format. */
    SECURITY_HUB
}
