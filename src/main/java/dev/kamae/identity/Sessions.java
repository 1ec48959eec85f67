package dev.kamae.identity;

import dev.kamae.core.LogText;
import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where people are signed in, and the end of it. */
@Service
@Transactional
public class Sessions {

    private static final String OPEN = """
            select s.id, s.person, p.name, s.way, s.address, s.agent, s.since, s.last_used_at
              from person_session s join person p on p.id = s.person
             where s.ended_at is null and s.last_used_at > :alive
            """;

    /** For how long it is kept where somebody was signed in. */
    private static final Duration KEPT = Duration.ofDays(30);

    /** Beyond the time-out: {@code last_used_at} is written once a minute. */
    private static final Duration LATE = Duration.ofMinutes(2);

    private final JdbcClient sql;
    private final Identity identity;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final Duration rest;

    Sessions(
            JdbcClient sql, Identity identity, Clock clock, ApplicationEventPublisher events, ServerProperties server) {
        this.sql = sql;
        this.identity = identity;
        this.clock = clock;
        this.events = events;
        this.rest = Objects.requireNonNullElse(server.getServlet().getSession().getTimeout(), Duration.ZERO);
    }

    /** One's own, the latest used first. No capability: whoever has signed in may look where. */
    @Transactional(readOnly = true)
    public List<OpenSession> own() {
        return identity.person()
                .map(person -> sql.sql(OPEN + " and s.person = :person order by s.last_used_at desc, s.id")
                        .param("alive", alive())
                        .param("person", person.value())
                        .query(Sessions::read)
                        .list())
                .orElse(List.of());
    }

    /** Everybody's, the latest used first. */
    @RolesAllowed(Capability.ADMIN)
    @Transactional(readOnly = true)
    public List<OpenSession> all() {
        return sql.sql(OPEN + " order by s.last_used_at desc, s.id")
                .param("alive", alive())
                .query(Sessions::read)
                .list();
    }

    /** Ends one of one's own, or anybody's as an administrator: its next request is refused, on whatever replica. */
    public void end(UUID id) {
        sql.sql(OPEN + " and s.id = :id")
                .param("alive", alive())
                .param("id", id)
                .query(Sessions::read)
                .optional()
                .ifPresent(session -> {
                    var own = identity.person().filter(session.person()::equals).isPresent();
                    if (!own && !identity.may(Capability.ADMIN)) {
                        throw new AccessDeniedException("Another's session");
                    }
                    close(id);
                    events.publishEvent(new IdentityChanged(
                            identity.actor(),
                            clock.instant(),
                            "identity.sessionEnded",
                            login(session.person()),
                            Map.of("address", session.address().whole())));
                });
    }

    /** How many people are signed in somewhere, for whoever watches the portal. */
    @Transactional(readOnly = true)
    long count() {
        return sql.sql("select count(*) from person_session where ended_at is null and last_used_at > :alive")
                .param("alive", alive())
                .query(Long.class)
                .single();
    }

    /** Somebody is signed in here from now on. */
    UUID begin(PersonId person, SignInWay way, String address, String agent) {
        sql.sql("delete from person_session where person = :person and last_used_at < :before")
                .param("person", person.value())
                .param("before", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
        var id = UUID.randomUUID();
        sql.sql("""
                insert into person_session (id, person, way, address, agent, since, last_used_at)
                values (:id, :person, :way, :address, :agent, :now, :now)
                """)
                .param("id", id)
                .param("person", person.value())
                .param("way", way.name())
                .param("address", new LogText(address).cut(64))
                .param("agent", new LogText(agent).cut(400))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    /** Whether a session may go on that carries this stamp: nobody has ended it, or changed what the person may do. */
    @Transactional(readOnly = true)
    boolean mayGoOn(UUID id, PersonId person, int stamp) {
        return sql.sql("""
                        select exists (
                            select from person_session s join person p on p.id = s.person
                             where s.id = :id and s.ended_at is null
                               and p.id = :person and p.active and p.stamp = :stamp)
                        """)
                .param("id", id)
                .param("person", person.value())
                .param("stamp", stamp)
                .query(Boolean.class)
                .single();
    }

    void used(UUID id) {
        sql.sql("update person_session set last_used_at = :now where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
    }

    void close(UUID id) {
        sql.sql("update person_session set ended_at = :now where id = :id and ended_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
    }

    private String login(PersonId person) {
        return sql.sql("select login from person where id = :id")
                .param("id", person.value())
                .query(String.class)
                .single();
    }

    private Timestamp alive() {
        return Timestamp.from(clock.instant().minus(rest).minus(LATE));
    }

    private static OpenSession read(ResultSet row, int number) throws SQLException {
        return new OpenSession(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("name"),
                SignInWay.valueOf(row.getString("way")),
                new LogText(row.getString("address")),
                new LogText(row.getString("agent")),
                row.getTimestamp("since").toInstant(),
                row.getTimestamp("last_used_at").toInstant());
    }
}
