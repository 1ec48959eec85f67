package dev.kamae.core;

/**
 * Something that Kamae does not do, and why, in words for the person who asked.
 *
 * <p>Modules throw subclasses named as sentences; screens show {@link #sentence}, logs the English one.
 */
public abstract class Refusal extends RuntimeException {

    private final String key;
    private final transient Object[] arguments;

    protected Refusal(String key, Object... arguments) {
        super(Texts.text(Language.EN, key, arguments));
        this.key = key;
        this.arguments = arguments;
    }

    public final String sentence(Language language) {
        return Texts.text(language, key, arguments);
    }
}
