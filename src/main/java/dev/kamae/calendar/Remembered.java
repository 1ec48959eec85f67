package dev.kamae.calendar;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * A value that is read anew when it is older than a time to live, and kept while the database does not answer.
 *
 * <p>Once there is a value, nobody waits for another's reading of it.
 */
final class Remembered<T> {

    private final Supplier<T> source;
    private final long life;
    private final LongSupplier nanos;
    private final ReentrantLock reading = new ReentrantLock();

    private volatile @Nullable Reading<T> last;

    Remembered(Supplier<T> source, Duration life, LongSupplier nanos) {
        this.source = source;
        this.life = life.toNanos();
        this.nanos = nanos;
    }

    T get() {
        var known = last;
        if (known == null) {
            reading.lock();
            try {
                return last == null ? read() : get();
            } finally {
                reading.unlock();
            }
        }
        if (nanos.getAsLong() - known.at() >= life && reading.tryLock()) {
            try {
                return read();
            } catch (DataAccessException | TransactionException away) {
                last = new Reading<>(known.value(), nanos.getAsLong());
            } finally {
                reading.unlock();
            }
        }
        return known.value();
    }

    /** The next one to ask reads anew. */
    void expire() {
        var known = last;
        if (known != null) {
            last = new Reading<>(known.value(), nanos.getAsLong() - life);
        }
    }

    private T read() {
        var at = nanos.getAsLong();
        var value = source.get();
        last = new Reading<>(value, at);
        return value;
    }

    private record Reading<T>(T value, long at) {}
}
