package dev.kamae.threats;

import dev.kamae.core.Actor;
import java.time.Instant;

/** Who made a version of a judgement, and when; the same for all of them. */
record Made(int version, Actor by, Instant at, Instant firstAt) {}
