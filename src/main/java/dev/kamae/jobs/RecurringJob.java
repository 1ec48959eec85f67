package dev.kamae.jobs;

/** A job that runs by itself, never twice at once on all replicas together. What was missed is made up for once. */
public interface RecurringJob extends Job {

    Rhythm rhythm();
}
