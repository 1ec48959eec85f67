package dev.kamae.requests;

import dev.kamae.core.Actor;
import java.time.Instant;

/** A verdict on a request as somebody gave it, with the reason. */
public record VerdictVersion(int version, Instant at, Actor by, Verdict verdict, String reason) {}
