package dev.kamae.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kamae.waflog.Line;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is not known is never zero. */
class FigureTests {

    private static final Lack FILTERED = new Lack(Lack.Reason.LOG_FILTERED, Line.SHOP);
    private static final Lack UNDECLARED = new Lack(Lack.Reason.UNDECLARED, Line.CDN);

    @Test
    void aCountThatLacksNothingIsKnownEvenIfItIsZero() {
        assertThat(Figure.of(0, List.of())).isEqualTo(new Figure.Known(0));
    }

    @Test
    void aCountThatLacksSomethingIsALowerBound() {
        assertThat(Figure.of(3, List.of(FILTERED, UNDECLARED, FILTERED)))
                .isEqualTo(new Figure.AtLeast(3, List.of(UNDECLARED, FILTERED)));
    }

    @Test
    void noneAtLeastSaysNothing() {
        assertThat(Figure.of(0, List.of(FILTERED))).isEqualTo(new Figure.NotKnown(List.of(FILTERED)));
    }
}
