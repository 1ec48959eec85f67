package dev.kamae.jobs;

import dev.kamae.core.Actor;

/** What a job knows of its run, and by which it tells of it. Any thread of the job may use it. */
public interface Run {

    /** What {@link Jobs#start} was given; empty for a run by the rhythm. */
    String argument();

    /** The person who asked for it, or the job itself when it ran by its rhythm. */
    Actor startedBy();

    /** How far it is. As often as one likes: it is written about once a second. */
    void progress(long done, long total);

    /** How far it is while nobody knows how much there is. */
    void progress(long done);

    /** What came out, for those who look at the log: a text key of the job's module and its arguments, never a secret. */
    void note(String key, Object... arguments);

    /**
     * Whether to end soon, by returning with what is done so far: somebody asked for it, another replica has taken over, or
     * this replica goes down (then the work is started again elsewhere). As often as one likes.
     */
    boolean stopRequested();
}
