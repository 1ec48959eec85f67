package dev.kamae.collector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kamae.KamaeTest;
import dev.kamae.collector.CollectorSettings.IndexSettings;
import dev.kamae.identity.Identity;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.jobs.Jobs;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may have logs of the past loaded, and what it leaves behind. */
@KamaeTest
class BackfillsTests {

    private static final BackfillDraft JANUARY = new BackfillDraft(
            "s3://logs/AWSLogs/", "/123456789012", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31), 60);

    @Autowired
    private Backfills ofThePortal;

    @Autowired
    private BackfillRecords records;

    @Autowired
    private Gate gate;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Identity identity;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient sql;

    private Backfills backfills;

    @BeforeEach
    void onePlace() {
        sql.sql("truncate backfill, job_run").update();
        SignedInAs.person(sql, "filler", Role.ADMINISTRATOR).signIn();
        var place = new S3Place(
                "logs", "AWSLogs", "us-east-1", URI.create("http://127.0.0.1:1"), true, null, Duration.ofDays(14));
        backfills = new Backfills(
                new CollectorSettings(
                        null, List.of(place), null, null, IndexSettings.STANDARD, true, false, Set.of(), Set.of()),
                records,
                gate,
                jobs,
                identity,
                events,
                Clock.systemUTC());
    }

    @AfterEach
    void nobody() {
        SignedInAs.nobody();
    }

    @Test
    void itIsCountedFirstAndLoadedWhenSomebodySaysSoWhichIsInTheAuditTrail() {
        backfills.count(JANUARY);

        var asked = backfills.latest().orElseThrow();
        assertThat(asked.address()).isEqualTo("s3://logs/AWSLogs/123456789012/");
        assertThat(asked.state()).isEqualTo(Backfill.State.COUNTING);
        assertThat(asked.mayLoad()).isFalse();
        assertThat(traces(asked)).isEmpty();

        records.counted(asked.id(), new Backfill.Estimate(4, 1, 100, null, null));
        transaction.executeWithoutResult(_ -> backfills.load(asked.id()));
        assertThat(backfills.latest().orElseThrow().state()).isEqualTo(Backfill.State.LOADING);
        assertThat(traces(asked)).singleElement().asString().contains("2026-01-31", "AWSLogs/123456789012/");
    }

    @Test
    void oneIsUnderWayAtATime() {
        backfills.count(JANUARY);

        assertThatExceptionOfType(BackfillRefused.class)
                .isThrownBy(() -> backfills.count(JANUARY))
                .withMessageContaining("under way");
    }

    @Test
    void whatARunThatDiedHasLeftCanBeTakenUpAgain() {
        backfills.count(JANUARY);
        var asked = backfills.latest().orElseThrow();
        records.counted(asked.id(), new Backfill.Estimate(4, 1, 100, null, null));
        backfills.load(asked.id());
        sql.sql("update job_run set state = 'ABANDONED', ended_at = now()").update();

        assertThat(backfills.latest().orElseThrow())
                .returns(Backfill.State.STOPPED, Backfill::state)
                .returns(true, Backfill::mayLoad);
    }

    @Test
    void daysThatAreNoneAndPlacesThatAreNotReadAreRefused() {
        refused(new BackfillDraft("s3://logs/AWSLogs/", "", null, JANUARY.last(), null));
        refused(new BackfillDraft("s3://logs/AWSLogs/", "", JANUARY.last(), JANUARY.first(), null));
        refused(new BackfillDraft("s3://logs/AWSLogs/", "", LocalDate.of(2999, 1, 1), LocalDate.of(2999, 1, 2), null));
        refused(new BackfillDraft("s3://logs/AWSLogs/", "", JANUARY.first(), JANUARY.last(), 0));
        refused(new BackfillDraft("s3://others/", "", JANUARY.first(), JANUARY.last(), null));
        assertThat(backfills.latest()).isEmpty();
    }

    @Test
    void itIsForAdministrators() {
        SignedInAs.person(sql, "looker", Role.ANALYST).signIn();

        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> ofThePortal.count(JANUARY));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> ofThePortal.latest());
    }

    private void refused(BackfillDraft draft) {
        assertThatExceptionOfType(BackfillRefused.class).isThrownBy(() -> backfills.count(draft));
    }

    private List<String> traces(Backfill backfill) {
        return sql.sql("select detail::text from audit_row where action = 'collector.backfill' and subject = ?")
                .param("backfill:" + backfill.id())
                .query((row, _) -> row.getString(1))
                .list();
    }
}
