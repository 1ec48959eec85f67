package dev.kamae.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class RememberedTests {

    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger readings = new AtomicInteger();
    private boolean away;

    private final Remembered<Integer> remembered = new Remembered<>(this::read, Duration.ofSeconds(10), now::get);

    @Test
    void aValueIsReadOnceInItsLife() {
        assertThat(remembered.get()).isEqualTo(1);
        pass(Duration.ofSeconds(9));
        assertThat(remembered.get()).isEqualTo(1);
        pass(Duration.ofSeconds(1));
        assertThat(remembered.get()).isEqualTo(2);
    }

    @Test
    void anExpiredValueIsReadAtTheNextQuestion() {
        remembered.get();
        remembered.expire();

        assertThat(remembered.get()).isEqualTo(2);
    }

    @Test
    void theLastValueOutlivesTheDatabase() {
        remembered.get();
        away = true;
        pass(Duration.ofSeconds(11));

        assertThat(remembered.get()).isEqualTo(1);

        away = false;
        pass(Duration.ofSeconds(11));
        assertThat(remembered.get()).isEqualTo(2);
    }

    @Test
    void withoutAFirstValueTheFailureIsTheCallers() {
        away = true;

        assertThatThrownBy(remembered::get).isInstanceOf(DataAccessResourceFailureException.class);
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    private int read() {
        if (away) {
            throw new DataAccessResourceFailureException("away");
        }
        return readings.incrementAndGet();
    }
}
