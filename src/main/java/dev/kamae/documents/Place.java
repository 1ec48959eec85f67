package dev.kamae.documents;

/**
 * Where a record stands in its file, so that its bytes can be found there again.
 *
 * @param number which record of the file, from 1; 0 for the file as a whole
 * @param offset where it begins, in unpacked bytes; for a record out of an envelope, where the envelope does
 * @param length in unpacked bytes, of the same
 * @param event which one of the envelope, from 1; 0 for a record that stands alone
 */
public record Place(long number, long offset, long length, int event) {

    /** The file as a whole, or what is left of it from there on. */
    static Place ofFile(long offset) {
        return new Place(0, offset, 0, 0);
    }
}
