package dev.kamae.jobs;

import java.util.Set;

/**
 * Work that {@link Jobs#start} starts; every bean of this type is known by its name. Those that also run by themselves
 * are {@link RecurringJob}s.
 *
 * <p>A run may break off anywhere when its replica dies, and the work may be asked for again: it must bear being done twice.
 */
public interface Job {

    /**
     * {@code module.verb}, never changed once released: {@code audit.seal}. Its title is the text {@code audit.job.seal}.
     */
    String name();

    /** What it may do, from {@link dev.kamae.identity.Capability}; it runs with these and nothing else. */
    Set<String> capabilities();

    /** Does the work. Ends by returning, or by an exception, whose plain meaning is kept in the log. */
    void run(Run run) throws Exception;
}
