package dev.kamae.core;

/** From where a request came, seen from the company's home country. */
public enum Territory {
    DOMESTIC,
    OVERSEAS,
    /** Nobody can tell: the address has no country, or it is not the client's. */
    UNKNOWN
}
