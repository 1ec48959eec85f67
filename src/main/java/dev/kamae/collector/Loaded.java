package dev.kamae.collector;

/**
 * What came of a file.
 *
 * @param records in it, rejected ones among them
 * @param created documents that were new
 * @param present documents that were there before
 * @param rejected records that became no document
 */
public record Loaded(long records, long created, long present, long rejected) {

    public static final Loaded NOTHING = new Loaded(0, 0, 0, 0);

    /** Of both together. */
    public Loaded plus(Loaded other) {
        return new Loaded(
                records + other.records, created + other.created, present + other.present, rejected + other.rejected);
    }
}
