package dev.kamae.cases;

/** Whether it could happen to us. */
public enum CaseAnswer {
    NO,
    PARTLY,
    YES,
    NOT_KNOWN
}
