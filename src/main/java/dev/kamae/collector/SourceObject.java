package dev.kamae.collector;

import dev.kamae.documents.LogFile;
import java.io.InputStream;
import java.time.Instant;

/**
 * An object in S3, as it was listed.
 *
 * @param name its key within the bucket
 * @param etag as S3 writes it, with its quotes
 */
record SourceObject(Bucket bucket, String name, String etag, long size, Instant changed) implements Incoming {

    @Override
    public String key() {
        return bucket.place().address(name);
    }

    @Override
    public String version() {
        return etag + " " + size;
    }

    @Override
    public LogFile logFile() {
        return new LogFile(bucket.place().bucket(), name);
    }

    @Override
    public InputStream open() throws S3Trouble {
        return bucket.open(this);
    }
}
