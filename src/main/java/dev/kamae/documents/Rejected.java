package dev.kamae.documents;

/**
 * A record that became no document, told so that it can be found again in its file.
 *
 * @param hash SHA-256 of the bytes at its place, in hexadecimal; of what the store refused the document's id, which is reckoned
 *     from its text; empty for the file as a whole
 * @param excerpt its beginning without what may be a secret, at most 200 characters; never to be taken for more than text
 */
public record Rejected(Reason reason, Place place, String hash, String excerpt) {

    public long number() {
        return place.number();
    }

    public long offset() {
        return place.offset();
    }

    public long length() {
        return place.length();
    }
}
