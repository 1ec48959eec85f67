package dev.kamae.scoring;

/** In which order threats are looked at. */
public enum ThreatOrder {
    COUNTER,
    PRIORITY
}
