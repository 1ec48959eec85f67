package dev.kamae.scoring;

import dev.kamae.core.Actor;
import dev.kamae.core.Score;
import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import dev.kamae.scoring.OldScoreFile.OldScoreKey;
import dev.kamae.threats.ThreatId;
import dev.kamae.threats.Threats;
import jakarta.annotation.security.RolesAllowed;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Scores that the team gave before it used the portal: history that a person wrote down, shown beside what is reckoned and
 * never mixed with it. A file comes in whole or not at all. Of a threat on a day that which came in last counts.
 */
@Service
@Transactional(readOnly = true)
public class OldScores {

    public static final int MOST_BYTES = 1024 * 1024;

    static final int MOST_ROWS = 5_000;

    private final Threats threats;
    private final JdbcClient jdbc;
    private final Identity identity;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    OldScores(Threats threats, JdbcClient jdbc, Identity identity, Clock clock, ApplicationEventPublisher events) {
        this.threats = threats;
        this.jdbc = jdbc;
        this.identity = identity;
        this.clock = clock;
        this.events = events;
    }

    /** Reads a file and says of each row what is wrong with it; nothing is kept. */
    @RolesAllowed(Capability.EDIT)
    public OldScorePreview preview(String name, byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw OldScoresRefused.large();
        }
        var known = new HashSet<OldScoreKey>();
        all().forEach(score -> known.add(new OldScoreKey(score.threat(), score.day())));
        return new OldScorePreview(
                name.replace('\0', ' '), new OldScoreFile(threats.all(), LocalDate.now(clock), known).read(bytes));
    }

    /** Takes all rows over; refuses a file of which one is wrong. */
    @RolesAllowed(Capability.EDIT)
    @Transactional
    public void take(OldScorePreview preview) {
        if (!preview.isUsable()) {
            throw OldScoresRefused.rows();
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var scores =
                preview.rows().stream().flatMap(row -> row.score().stream()).toList();
        threats.check(Set.copyOf(scores.stream().map(OldScore::threat).toList()));
        var id = jdbc.sql("insert into old_score_import (at, actor, name) values (:at, :actor, :name) returning id")
                .param("at", Timestamp.from(now))
                .param("actor", identity.actor().toString())
                .param("name", preview.name())
                .query(Long.class)
                .single();
        for (var score : scores) {
            jdbc.sql(
                            "insert into old_score (import, threat, day, score, note) values (:id, :threat, :day, :score, :note)")
                    .param("id", id)
                    .param("threat", score.threat().value())
                    .param("day", score.day())
                    .param("score", score.score().value())
                    .param("note", score.note())
                    .update();
        }
        events.publishEvent(new OldScoresChanged(
                "scoring.oldScoresTaken", id, preview.name(), scores.size(), identity.actor(), now));
    }

    /** Withdraws what came with a file; does nothing when that was done before. */
    @RolesAllowed(Capability.EDIT)
    @Transactional
    public void withdraw(OldScoreImport file) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var withdrawn = jdbc.sql("""
                        update old_score_import set withdrawn_at = :at, withdrawn_by = :actor
                         where id = :id and withdrawn_at is null
                        """)
                .param("at", Timestamp.from(now))
                .param("actor", identity.actor().toString())
                .param("id", file.id())
                .update();
        if (withdrawn == 1) {
            events.publishEvent(new OldScoresChanged(
                    "scoring.oldScoresWithdrawn", file.id(), file.name(), file.scores(), identity.actor(), now));
        }
    }

    /** Those that count, of every threat, oldest first. */
    @RolesAllowed(Capability.VIEW)
    public List<OldScore> all() {
        return jdbc.sql("""
                        select distinct on (day, threat) day, threat, score, note
                          from old_score join old_score_import on id = import
                         where withdrawn_at is null
                         order by day, threat, import desc
                        """)
                .query((row, number) -> new OldScore(
                        new ThreatId(row.getString("threat")),
                        row.getObject("day", LocalDate.class),
                        new Score(row.getDouble("score")),
                        row.getString("note")))
                .list();
    }

    /** The files that were taken over, newest first. */
    @RolesAllowed(Capability.VIEW)
    public List<OldScoreImport> files() {
        return jdbc.sql("""
                        select id, name, at, actor, withdrawn_at is not null as withdrawn,
                               (select count(*) from old_score where import = id) as scores
                          from old_score_import
                         order by id desc
                        """)
                .query((row, number) -> new OldScoreImport(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getTimestamp("at").toInstant(),
                        Actor.parse(row.getString("actor")),
                        row.getInt("scores"),
                        row.getBoolean("withdrawn")))
                .list();
    }

    /** Whether the person may take over and withdraw. */
    public boolean mayTake() {
        return identity.may(Capability.EDIT);
    }
}
