package dev.kamae.collector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kamae.logstore.BulkLoad;
import dev.kamae.logstore.BulkResult;
import dev.kamae.logstore.BulkResult.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BulkSizeTests {

    private static final int FULL = 5_000;

    private final BulkSize size = new BulkSize();

    @Test
    void untilItIsRefusedALoadIsAFullOne() {
        assertThat(reached()).isEqualTo(FULL);
    }

    @ParameterizedTest
    @ValueSource(ints = {413, 429})
    void whatIsTooMuchIsHalvedNextTime(int status) {
        answer(Outcome.TRY_AGAIN, status);
        assertThat(reached()).isEqualTo(FULL / 2);

        answer(Outcome.TRY_AGAIN, status);
        assertThat(reached()).isEqualTo(FULL / 4);
    }

    @Test
    void howeverOftenItIsRefusedSomethingIsSent() {
        for (int i = 0; i < 100; i++) {
            answer(Outcome.TRY_AGAIN, 429);
        }
        assertThat(reached()).isBetween(50, 100);
    }

    @Test
    void itGrowsAgainByALittleUpToAFullLoadAndNoFurther() {
        answer(Outcome.TRY_AGAIN, 429);
        answer(Outcome.CREATED, 201);
        assertThat(reached()).isBetween(FULL / 2 + 1, FULL * 3 / 4);

        for (int i = 0; i < 100; i++) {
            answer(Outcome.CREATED, 201);
        }
        assertThat(reached()).isEqualTo(FULL);
    }

    @Test
    void aStoreThatDoesNotAnswerSaysNothingOfTheSize() {
        answer(Outcome.TRY_AGAIN, 0);
        answer(Outcome.REFUSED, 400);

        assertThat(reached()).isEqualTo(FULL);
    }

    private int reached() {
        var load = new BulkLoad(BulkLoad.Operation.CREATE);
        while (!size.isReached(load)) {
            load.add("log-aws-waf-2026-11", "d" + load.size(), "{}".getBytes(StandardCharsets.UTF_8));
        }
        return load.size();
    }

    private void answer(Outcome outcome, int status) {
        size.note(new BulkResult(List.of(new BulkResult.Item(outcome, status, ""))));
    }
}
