package dev.kamae.wellarchitected;

/**
 * A file that somebody hands over, or what they pasted.
 *
 * @param name what reports call it
 */
@SuppressWarnings("ArrayRecordComponent")
public record ImportFile(String name, byte[] bytes) {

    /** A file with more bytes is not read. */
    public static final int MOST_BYTES = 5 * 1024 * 1024;

    /** Of more files at once the rest is not read. */
    public static final int MOST_FILES = 50;
}
