package dev.kamae.collector;

import dev.kamae.documents.LogFile;
import java.io.IOException;
import java.io.InputStream;

/** Logs as they were found: a file on a disk, an object in S3, or a file that somebody dropped. */
public sealed interface Incoming permits SourceFile, SourceObject, DroppedFile {

    /** By which the ledger knows it. */
    String key();

    /** In bytes, as it lies. */
    long size();

    /** Changes whenever the content may have. */
    String version();

    /** Where its documents say that they came from. */
    LogFile logFile();

    /**
     * The content of just this version.
     *
     * @throws S3Trouble with {@link S3Fault#CHANGED} when another one has taken its place, where that can be told
     */
    InputStream open() throws IOException;
}
