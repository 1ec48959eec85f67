package dev.kamae.documents;

/**
 * A record that became no document, told so that it can be found again in its file.
 *
 * @param number which record of the file, from 1; 0 for the file as a whole
 * @param offset where it begins, in unpacked bytes
 * @param length in unpacked bytes
 * @param sha256 of its bytes, in hexadecimal; empty for the file as a whole
 * @param excerpt its beginning without what may be a secret, at most 200 characters; never to be taken for more than text
 */
public record Rejected(Reason reason, long number, long offset, long length, String sha256, String excerpt) {}
