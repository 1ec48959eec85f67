package dev.kamae.documents;

/** Takes what becomes of the records of a file, in their order. */
public interface DocumentSink {

    /** Where the record stands that the next document is from. */
    default void at(Place place) {}

    /**
     * A document.
     *
     * @param index the name of its index
     * @param id its id there: the same record always has the same
     * @param json holds the document's JSON, UTF-8, from 0 to {@code length}; good during this call only
     * @param number which record of the file it is from, from 1
     */
    void document(String index, String id, byte[] json, int length, long number);

    void rejected(Rejected rejected);
}
