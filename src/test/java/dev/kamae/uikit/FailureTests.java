package dev.kamae.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kamae.core.Language;
import dev.kamae.core.Texts;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.orm.jpa.JpaSystemException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

class FailureTests {

    static Stream<Throwable> whenTheRecordIsDown() {
        return Stream.of(
                new CannotCreateTransactionException("no connection"),
                new DataAccessResourceFailureException("ended"),
                new JpaSystemException(
                        new RuntimeException(new SQLException("terminated by an administrator", "57P01"))),
                new TransactionSystemException("no rollback", new SQLException("connection closed", "08003")),
                new RuntimeException(new SQLTransientConnectionException("timed out", "55000")));
    }

    @ParameterizedTest
    @MethodSource("whenTheRecordIsDown")
    void aLostConnectionIsToldAsSuchWhereverItBroke(Throwable failure) {
        assertThat(Failure.of(failure).sentence(Language.EN)).isEqualTo(Texts.text(Language.EN, "uikit.failed.record"));
    }

    @Test
    void aMistakeInAStatementIsUnforeseenAndTellsNothingOfItsInside() {
        assertThat(Failure.of(new JpaSystemException(new RuntimeException(new SQLException("no such column", "42703"))))
                        .sentence(Language.EN))
                .doesNotContain("column")
                .isNotEqualTo(Texts.text(Language.EN, "uikit.failed.record"));
    }
}
