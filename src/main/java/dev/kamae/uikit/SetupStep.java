package dev.kamae.uikit;

import com.vaadin.flow.component.Component;

/**
 * One of the first steps after Kamae was installed. A module that has to be told something has one as a bean; the words are
 * those of the reader's language.
 */
public interface SetupStep {

    /** What an address calls it. */
    String key();

    /** Where it stands among the others. */
    int order();

    /** What is to be done, in a few words. */
    String title();

    /** Whether it is done, by the record alone: asked for each step, and also while the logs are away. */
    boolean isDone();

    /**
     * Tries whether what was told works. Takes as long as a question to the log store may.
     *
     * @param changed looks again, after something was entered
     */
    Found look(Runnable changed);

    /**
     * How a step stands.
     *
     * @param sentence what was found
     * @param content what one has to know and to enter for it
     */
    record Found(State state, String sentence, Component content) {}

    /** What was found. */
    enum State {
        DONE,
        TO_DO,
        /** It was told, and it does not work. */
        TROUBLED
    }
}
