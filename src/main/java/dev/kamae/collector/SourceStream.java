package dev.kamae.collector;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Content whose source may fail. That is told apart from content that is broken by itself: it goes past those who read, to
 * whoever can have it read again.
 */
final class SourceStream extends FilterInputStream {

    private final Loading.Progress progress;

    /** @param progress which is asked whether to go on: what is in a file may be endless and become no document */
    SourceStream(InputStream content, Loading.Progress progress) {
        super(content);
        this.progress = progress;
    }

    @Override
    public int read() {
        try {
            return super.read();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        progress.stopIfAsked();
        try {
            return super.read(into, offset, length);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
