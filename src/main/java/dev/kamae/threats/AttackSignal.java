package dev.kamae.threats;

/** Which sort of attack, as the WAF detects it, tells whether a control works. */
public enum AttackSignal {
    /** Requests that carry code: SQL injection, cross-site scripting, known bad inputs. */
    INJECTION,
    /** Sign-ins with the credentials of others. */
    CREDENTIALS
}
