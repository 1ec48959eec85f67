package dev.kamae.documents;

/** Why a record, or a whole file, was kept aside. */
public enum Reason {
    /** It ends before it is whole: the line, the message or the file was cut off. */
    CUT_OFF,
    /** It is no JSON. */
    NOT_JSON,
    /** JSON, but no record: a figure or a list stands alone. */
    NOT_A_RECORD,
    /** Half of a surrogate pair, which no UTF-8 text can hold. */
    LONE_SURROGATE,
    /** A number beyond what any reader of the index can hold. */
    NUMBER_TOO_LARGE,
    TOO_DEEP,
    TOO_LONG,
    /** Nothing says which web ACL it is from. */
    NOT_A_WAF_RECORD,
    NO_TIMESTAMP,
    /** From before AWS WAF existed, or from the future. */
    IMPLAUSIBLE_TIME,
    /** Neither its key nor its content tells what kind of log it is. */
    UNKNOWN_LOG_TYPE,
    /** The compressed file is damaged or ends early; what came before was read. */
    BROKEN_ARCHIVE,
    UNREADABLE,
    /** OpenSearch refuses the document. */
    REFUSED_BY_THE_STORE
}
